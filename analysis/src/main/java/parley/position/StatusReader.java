package parley.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Status;
import parley.text.Tree;

/// Tells in which way a position is a party's line, from the words above and around it.
final class StatusReader {
    private StatusReader() {}

    /// @param party whose line it is
    /// @param speaker who says it, null for the reporter
    /// @param tied whether it is known for whom the speaker speaks
    static Status of(
            Draft draft, Mention party, @Nullable Mention speaker, boolean tied, Parties parties) {
        Tree tree = draft.tree();
        if (draft.note().equals("perfect")) {
            return Status.COUNTERFACTUAL;
        }
        if (draft.note().equals("expected")) {
            return Status.EXPECTED;
        }
        boolean other = speaker != null && !isSame(speaker.party(), party.party()) && tied;
        for (int at = draft.trigger(), below = at; at >= 0; below = at, at = tree.head(at)) {
            String lemma = tree.token(at).lemma();
            if (at != draft.trigger()) {
                if (Nouns.isModal(lemma, "denying") && denies(tree, at, below)) {
                    return isBy(tree, at, party, speaker, parties)
                            ? Status.DENIED
                            : Status.REPORTED;
                }
                if ((Nouns.isModal(lemma, "false") && isTalk(tree, at)) || isFalseTalk(tree, at)) {
                    return Status.DENIED;
                }
                if (lemma.equals("accuse") && isAccusation(tree, below)) {
                    return Status.REPORTED;
                }
                if (Nouns.isModal(lemma, "expecting") && isExpectation(tree, at)) {
                    return Status.EXPECTED;
                }
                if (Nouns.isModal(lemma, "leaving")
                        && tree.is(below, "obj")
                        && draft.rule().startsWith("N:")) {
                    return Status.FORMER;
                }
            }
            if (at == draft.trigger() && isLikely(tree, at)) {
                return Status.EXPECTED;
            }
            for (int child : tree.children(at)) {
                if (child < at
                        && Nouns.isModal(tree.token(child).lemma(), "likely")
                        && tree.is(child, "advmod")) {
                    return Status.EXPECTED;
                }
                if (tree.token(child).lemma().equals("have")
                        && tree.is(child, "aux")
                        && at == draft.trigger()
                        && Clauses.auxiliary(tree, at, Set.of("would", "could", "might")) >= 0) {
                    return Status.COUNTERFACTUAL;
                }
            }
            if (lemma.equals("use")
                    && tree.token(at).form().equals("used")
                    && tree.is(below, "xcomp")) {
                return Status.FORMER;
            }
            if (lemma.equals("likely") && tree.is(below, "xcomp")) {
                return Status.EXPECTED;
            }
        }
        return other ? Status.REPORTED : Status.HELD;
    }

    /// "Accused it of backing the raid", not "accused it and asked for talks".
    private static boolean isAccusation(Tree tree, int clause) {
        return switch (tree.token(clause).plainRelation()) {
            case "advcl", "acl", "xcomp", "ccomp", "obl" -> true;
            default -> false;
        };
    }

    /// The same name, or one that only leaves words out: "rebels", "the Syrian rebels".
    private static boolean isSame(String a, String b) {
        String first = a.toLowerCase(java.util.Locale.ROOT).replaceFirst("^the ", "");
        String second = b.toLowerCase(java.util.Locale.ROOT).replaceFirst("^the ", "");
        return first.equals(second) || first.endsWith(" " + second) || second.endsWith(" " + first);
    }

    /// "In all likelihood", "by all accounts".
    private static boolean isLikely(Tree tree, int at) {
        return tree.children(at, "obl").stream()
                .anyMatch(child -> tree.token(child).lemma().equals("likelihood"));
    }

    private static boolean denies(Tree tree, int denial, int below) {
        String relation = tree.token(below).plainRelation();
        String lemma = tree.token(denial).lemma();
        boolean plain =
                lemma.equals("deny")
                        || lemma.equals("disown")
                        || lemma.equals("disavow")
                        || lemma.equals("refute")
                        || lemma.equals("rebut");
        boolean talk = Nouns.isModal(tree.token(below).lemma(), "talk");
        return switch (relation) {
            case "ccomp", "xcomp" -> plain;
            case "obj", "nsubj" -> talk || (plain && below > denial);
            default -> false;
        };
    }

    /// "Reports that X were a lie", with the report as the head in trees that read it so.
    private static boolean isFalseTalk(Tree tree, int noun) {
        return Nouns.isModal(tree.token(noun).lemma(), "talk")
                && tree.children(noun).stream()
                        .anyMatch(child ->
                                Nouns.isModal(tree.token(child).lemma(), "false")
                                        && tree.child(child, "cop") >= 0);
    }

    private static boolean isTalk(Tree tree, int predicate) {
        int subject = tree.child(predicate, "nsubj", "csubj");
        return subject >= 0 && Nouns.isModal(tree.token(subject).lemma(), "talk");
    }

    private static boolean isBy(
            Tree tree, int denial, Mention party, @Nullable Mention speaker, Parties parties) {
        int subject = Clauses.subject(tree, denial);
        if (subject < 0 || party.words().overlaps(tree.subtreeSpan(subject))) {
            return true;
        }
        Mention denier = parties.of(tree, subject, speaker);
        return tree.token(subject).upos().equals("PRON")
                || (denier != null && denier.party().equals(party.party()))
                || (speaker != null && speaker.party().equals(party.party()));
    }

    /// "Is expected to", "analysts expect"; not "we expect".
    private static boolean isExpectation(Tree tree, int verb) {
        if (Clauses.isPassive(tree, verb)) {
            return true;
        }
        int subject = tree.child(verb, "nsubj");
        if (subject < 0) {
            return false;
        }
        return switch (Clauses.singular(
                tree.token(subject).lemma().toLowerCase(java.util.Locale.ROOT))) {
            case "analyst",
                    "observer",
                    "diplomat",
                    "expert",
                    "envoy",
                    "watcher",
                    "delegate",
                    "many",
                    "most",
                    "some",
                    "trader",
                    "lawyer",
                    "source",
                    "few",
                    "money",
                    "commentator" ->
                    true;
            default -> false;
        };
    }
}
