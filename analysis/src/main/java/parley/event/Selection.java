package parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
                                            && isFuller(deed, act));
            boolean said =
                    acts.stream()
                            .anyMatch(other -> isSaid(other) && !isSaid(act) && isSame(other, act));
            if (!beaten && !said) {
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
        all.removeIf(candidate -> isDetail(candidate, all));
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

    /// "attacked the camp, killing five": the outcome is part of the deed above it.
    private boolean isDetail(Candidate candidate, List<Candidate> all) {
        int head = tree.head(candidate.trigger());
        if (head < 0 || !candidate.judgement().factuality().happened()) {
            return false;
        }
        boolean beside =
                tree.is(candidate.trigger(), "advcl")
                        || tree.is(candidate.trigger(), "conj")
                        || tree.is(candidate.trigger(), "xcomp");
        return beside
                && all.stream()
                        .anyMatch(other ->
                                !other.equals(candidate)
                                        && (other.trigger() == head
                                                || tree.head(other.trigger()) == head)
                                        && other.trigger() < candidate.trigger()
                                        && !hitsOthers(candidate, other)
                                        && other.code().plover().equals(candidate.code().plover()));
    }

    /// "shelled the port and attacked the convoy": another deed where others are named as hit.
    private boolean hitsOthers(Candidate candidate, Candidate other) {
        return tree.is(candidate.trigger(), "conj")
                && !candidate.target().isEmpty()
                && candidate.target().stream()
                        .allMatch(one -> one.actor() != null && Roles.isOther(one, other.target()));
    }

    /// Which reading of one word says more: a deed whose object was asked for beats a plain act,
    /// but an offer of aid stays an offer.
    private static boolean isFuller(Candidate deed, Candidate act) {
        String root = deed.code().cameo().substring(0, 2);
        boolean particular = deed.weight() >= 2;
        return switch (act.action()) {
            case "act.accept", "act.demand" -> particular;
            case "act.reject", "act.defer" ->
                    deed.code().cameo().equals("128")
                            || deed.code().cameo().equals("129")
                            || (particular && Set.of("08", "14", "16", "17").contains(root));
            default -> deed.weight() > act.weight() && !root.equals("07");
        };
    }

    /// "said it would accept": one act, told by "said" and worded by "accept".
    private static boolean isSame(Candidate one, Candidate other) {
        return one.trigger() == other.trigger()
                && one.code().plover().equals(other.code().plover());
    }

    private static boolean isSaid(Candidate candidate) {
        return candidate.rule().startsWith("modal:said-will");
    }

    private static boolean isModal(Candidate candidate) {
        return candidate.rule().startsWith("modal");
    }
}
