package parley.clause;

/// A noun that hangs on a predicate by a preposition.
///
/// @param preposition its lower-case form, `by` or `in`; empty when there is none
/// @param noun index of the noun's head token
/// @param direct true when it hangs on the predicate itself, false when on its object
public record Oblique(String preposition, int noun, boolean direct) {}
