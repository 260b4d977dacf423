package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Firmness;
import parley.model.Span;
import parley.model.Status;
import parley.text.Tree;

/// Tells how firmly a line is held, from the words nearest to the party.
final class FirmnessReader {
    private static final Set<String> HINTS =
            Set.of("suggest", "hint", "signal", "indicate", "imply", "intimate", "appear", "seem");
    private static final Set<String> OATHS =
            Set.of("insist", "vow", "pledge", "swear", "promise", "warn");
    private static final Set<String> EMPHATIC =
            Set.of(
                    "never",
                    "categorically",
                    "absolutely",
                    "resolutely",
                    "flatly",
                    "firmly",
                    "strongly",
                    "unequivocally",
                    "definitely",
                    "certainly",
                    "emphatically",
                    "vehemently",
                    "adamantly",
                    "definitively",
                    "utterly");
    private static final Set<String> HEDGES =
            Set.of(
                    "perhaps",
                    "maybe",
                    "possibly",
                    "conceivably",
                    "principle",
                    "hopefully",
                    "tentatively",
                    "cautiously");
    private static final Set<String> BINDING =
            Set.of("ultimatum", "decree", "decreed", "ordered", "voted", "ratified");

    private FirmnessReader() {}

    record Read(Firmness firmness, List<Span> cues) {}

    static Read of(Draft draft, Status status) {
        Tree tree = draft.tree();
        int level = draft.firmness();
        var cues = new ArrayList<Span>();
        cues.add(tree.token(draft.trigger()).span());
        boolean modal = draft.note().equals("modal") || draft.note().equals("conditional");
        for (int at = draft.trigger(), step = 0; at >= 0 && step < 7; at = tree.head(at), step++) {
            String lemma = tree.token(at).lemma();
            if (at != draft.trigger() && HINTS.contains(lemma) && level > 1) {
                level = 1;
                cues.add(tree.token(at).span());
            }
            if (at != draft.trigger() && modal && OATHS.contains(lemma) && level >= 3) {
                level = 4;
                cues.add(tree.token(at).span());
            }
            if (at != draft.trigger() && BINDING.contains(tree.token(at).form())) {
                level = 5;
            }
            if (step < 2) {
                for (int child : tree.children(at)) {
                    String word = tree.token(child).lemma();
                    if (EMPHATIC.contains(word) && level >= 2) {
                        level = Math.max(level, 4);
                        cues.add(tree.token(child).span());
                    } else if (HEDGES.contains(word)) {
                        level = Math.min(level, 2);
                        cues.add(tree.token(child).span());
                    }
                }
            }
        }
        if (status == Status.EXPECTED) {
            level = Math.min(level, 2);
        }
        if (status == Status.DENIED) {
            level = Math.max(level, 3);
        }
        return new Read(Firmness.ofLevel(level), List.copyOf(cues));
    }
}
