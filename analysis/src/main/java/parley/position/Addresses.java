package parley.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.text.Tree;

/// Tells a speech from a report: a text that says "we" and "our country" in its own voice is the
/// word of the state that it speaks of most.
final class Addresses {
    /// Sentences in the first person, outside quotations, that make a speech.
    private static final int ENOUGH = 3;

    private Addresses() {}

    /// Whose speech the whole text is, null for a report.
    static @Nullable Mention speaker(List<Tree> trees, Mentions mentions, Voices voices) {
        int own = 0;
        boolean country = false;
        for (Tree tree : trees) {
            boolean first = false;
            for (int i = 0; i < tree.size(); i++) {
                if (!Voices.isFirstPerson(tree.token(i))
                        || voices.isQuoted(tree.token(i).span().start())
                        || Extents.isQuoted(tree, i)
                        || voices.at(tree.token(i).span().start()) != null) {
                    continue;
                }
                first = true;
                country |= isOfState(tree, i);
            }
            own += first ? 1 : 0;
        }
        return own >= ENOUGH && country ? state(mentions) : null;
    }

    /// "Our country", "my government".
    private static boolean isOfState(Tree tree, int owner) {
        int head = tree.head(owner);
        return tree.is(owner, "nmod:poss")
                && head >= 0
                && Nouns.isModal(PhraseNames.lemma(tree.token(head)), "homeland");
    }

    /// The state with the most mentions; of equals the one named first.
    private static @Nullable Mention state(Mentions mentions) {
        Map<String, Integer> counts = new HashMap<>();
        for (Mention mention : mentions.all()) {
            if (isState(mention)) {
                counts.merge(mention.party(), 1, Integer::sum);
            }
        }
        Mention best = null;
        for (Mention mention : mentions.all()) {
            if (isState(mention)
                    && (best == null
                            || counts.getOrDefault(mention.party(), 0)
                                    > counts.getOrDefault(best.party(), 0))) {
                best = mention;
            }
        }
        return best;
    }

    private static boolean isState(Mention mention) {
        return mention.actor() != null
                && mention.actor().known()
                && mention.actor().kind() == Actor.Kind.STATE;
    }
}
