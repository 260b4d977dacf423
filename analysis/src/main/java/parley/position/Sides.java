package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Tells whom a sentence is about: the party of its main clause, else the one before it, else who
/// owns or hosts something in it.
final class Sides {
    private Sides() {}

    /// The party that a sentence is about, null when none is named in it and the two before it.
    ///
    /// @param except a word whose own phrase does not count
    static @Nullable Mention of(Parties parties, Tree tree, int except, int depth) {
        int at = parties.placeOf(tree);
        for (int pass = 0; pass < 3; pass++) {
            for (int i = at; i >= 0 && i >= at - 2; i--) {
                Mention found =
                        subject(
                                parties,
                                parties.trees().get(i),
                                i == at ? except : -1,
                                pass,
                                depth);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Mention subject(
            Parties parties, Tree tree, int except, int pass, int depth) {
        for (int i = 0; i < tree.size(); i++) {
            boolean fits =
                    switch (pass) {
                        case 0 -> tree.is(i, "nsubj") && !isAside(tree, i);
                        case 1 -> tree.is(i, "nsubj");
                        default -> isOwnerOrPlace(tree, i);
                    };
            if (!fits
                    || isDateline(tree, i)
                    || tree.token(i).upos().equals("PRON")
                    || (except >= 0 && (tree.isUnder(i, except) || tree.isUnder(except, i)))) {
                continue;
            }
            String lemma = PhraseNames.lemma(tree.token(i));
            if (Nouns.is(lemma, "foreign") || Nouns.is(lemma, "expert")) {
                continue;
            }
            Mention found = parties.of(tree, i, null, depth + 2);
            if (found != null && parties.isParty(found)) {
                return found;
            }
        }
        return null;
    }

    /// "GENEVA – The envoy said": where the report was written.
    private static boolean isDateline(Tree tree, int name) {
        for (int i = name + 1; i < Math.min(tree.size(), name + 8) && name < 2; i++) {
            switch (tree.token(i).form()) {
                case "–", "—", "--", "-" -> {
                    return tree.token(i).span().start() > tree.token(i - 1).span().end();
                }
                default -> {}
            }
        }
        return false;
    }

    /// The subject of a condition, a relative clause or another aside.
    private static boolean isAside(Tree tree, int subject) {
        return tree.upTo(subject, "advcl", "acl") >= 0;
    }

    private static boolean isOwnerOrPlace(Tree tree, int noun) {
        if (tree.is(noun, "nmod:poss")) {
            return !Parties.isCapital(tree.token(tree.head(noun)));
        }
        return tree.is(noun, "nmod") || tree.is(noun, "obl");
    }
}
