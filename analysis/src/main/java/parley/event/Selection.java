package parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.text.Tree;

/// Keeps one reading of each word and drops what repeats its own clause.
final class Selection {
    private final Tree tree;

    Selection(Tree tree) {
        this.tree = tree;
    }

    List<Candidate> choose(List<Candidate> deeds, List<Candidate> acts) {
        var all = new ArrayList<Candidate>();
        for (Candidate act : acts) {
            boolean beaten =
                    deeds.stream()
                            .anyMatch(deed ->
                                    deed.trigger() == act.trigger()
                                            && !isModal(act)
                                            && deed.weight() >= act.weight());
            if (!beaten) {
                all.add(act);
            }
        }
        for (Candidate deed : deeds) {
            boolean beaten =
                    all.stream().anyMatch(act -> act.trigger() == deed.trigger() && !isModal(act));
            if (!beaten) {
                all.add(deed);
            }
        }
        all.sort(Comparator.comparingInt(Candidate::trigger));
        all.removeIf(candidate -> isCarriedBy(candidate, all));
        return all;
    }

    /// "launched an attack" is found at the verb and at the noun: the fuller reading stays.
    private boolean isCarriedBy(Candidate candidate, List<Candidate> all) {
        int head = tree.head(candidate.trigger());
        if (head < 0 || !tree.token(candidate.trigger()).upos().equals("NOUN")) {
            return false;
        }
        return all.stream()
                .anyMatch(other ->
                        !other.equals(candidate)
                                && other.trigger() == head
                                && other.weight() >= 1
                                && !tree.is(candidate.trigger(), "nsubj"));
    }

    private static boolean isModal(Candidate candidate) {
        return candidate.rule().startsWith("modal");
    }
}
