package parley.position;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Tells a government that stands beside another one of the same country, "Libya's eastern
/// administration", from the state: it is a party of its own, and speaks for nobody else.
final class RivalRulers {
    private RivalRulers() {}

    /// The rival government that the phrase names, null for any other phrase.
    static @Nullable Mention of(Parties parties, Tree tree, int head) {
        int which = which(tree, head);
        if (which < 0) {
            return null;
        }
        if (isOwned(tree, head)) {
            return PhraseNames.possessed(tree, head);
        }
        Mention own = PhraseNames.own(tree, head);
        String whole = wholeName(parties, tree, head, tree.token(which).lemma());
        return whole.isEmpty() ? own : new Mention(own.words(), whole, null);
    }

    /// True for a party that goes by such a phrase.
    static boolean isOne(String party) {
        String[] words = party.toLowerCase(Locale.ROOT).split(" ", -1);
        boolean rival = false;
        for (String word : words) {
            rival |= Nouns.is(word, "rival");
        }
        return rival && Nouns.is(words[words.length - 1], "rule");
    }

    /// The name with its country, where the report gave it so before.
    private static String wholeName(Parties parties, Tree tree, int head, String which) {
        int at = parties.placeOf(tree);
        for (int i = 0; i < at; i++) {
            Tree other = parties.trees().get(i);
            for (int j = 0; j < other.size(); j++) {
                int same = isOwned(other, j) ? which(other, j) : -1;
                if (same >= 0
                        && other.token(same).lemma().equals(which)
                        && other.token(j).lemma().equals(tree.token(head).lemma())) {
                    return PhraseNames.possessed(other, j).name();
                }
            }
        }
        return "";
    }

    private static boolean isOwned(Tree tree, int head) {
        int owner = tree.child(head, "nmod:poss");
        return owner >= 0 && Parties.isCapital(tree.token(owner));
    }

    /// The word that says which of the governments it is, -1 for none.
    private static int which(Tree tree, int head) {
        if (!Nouns.is(PhraseNames.lemma(tree.token(head)), "rule")) {
            return -1;
        }
        for (int child : tree.children(head)) {
            if (child < head
                    && tree.is(child, "amod")
                    && Nouns.is(tree.token(child).lemma(), "rival")) {
                return child;
            }
        }
        return -1;
    }
}
