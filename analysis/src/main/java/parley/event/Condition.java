package parley.event;

import java.util.Set;

/// What must stand beside a trigger: `obj=@troops` an object of a class, `+with` a preposition or
/// adverb, `support` a light verb.
///
/// @param slot `obj`, `subj`, `xcomp`, `ccomp`, `acl`, `mod`, a preposition, `+` for a word beside
///   the verb, or `support`
/// @param values lemmas; empty when anything will do
/// @param negated true when it must not be there
record Condition(String slot, Set<String> values, boolean negated) {
    static Condition parse(String text) {
        boolean negated = text.startsWith("-");
        String body = negated ? text.substring(1) : text;
        if (body.startsWith("+")) {
            return new Condition("+", Set.of(body.substring(1)), negated);
        }
        int equals = body.indexOf('=');
        return equals < 0
                ? new Condition(body, Set.of(), negated)
                : new Condition(
                        body.substring(0, equals),
                        NounClasses.expand(body.substring(equals + 1)),
                        negated);
    }
}
