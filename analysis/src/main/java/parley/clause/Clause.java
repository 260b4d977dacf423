package parley.clause;

import java.util.List;
import parley.text.Tree;

/// One predicate with its arguments, named by what they do and not by where they stand: the agents
/// of a passive are what its `by` governs.
///
/// @param tree the sentence's tree, in which all indices count
/// @param predicate index of the verb, noun or adjective
/// @param support index of the light verb that carries a noun ("launched an attack"), -1 for none
/// @param passive true when the verb is in the passive
/// @param agents heads of who does it, in reading order; empty when the sentence does not tell
/// @param patients heads of what it is done to; empty when there is none
/// @param obliques what hangs on by prepositions, direct ones first
/// @param complement head of the clause that is said, wanted or begun; -1 for none
/// @param particle the verb's particle ("off"), empty when there is none
public record Clause(
        Tree tree,
        int predicate,
        int support,
        boolean passive,
        List<Integer> agents,
        List<Integer> patients,
        List<Oblique> obliques,
        int complement,
        String particle) {
    public Clause {
        agents = List.copyOf(agents);
        patients = List.copyOf(patients);
        obliques = List.copyOf(obliques);
    }

    /// The nouns under this preposition, in reading order.
    public List<Integer> under(String preposition) {
        return obliques.stream()
                .filter(oblique -> oblique.preposition().equals(preposition))
                .map(Oblique::noun)
                .toList();
    }
}
