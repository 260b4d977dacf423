package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.model.Firmness;
import parley.model.Span;
import parley.model.Status;
import parley.text.Tree;

/// Tells how firmly a line is held, from the words nearest to the party.
final class FirmnessReader {

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
            if (at != draft.trigger() && Nouns.isModal(lemma, "hinting") && level > 1) {
                level = 1;
                cues.add(tree.token(at).span());
            }
            if (at != draft.trigger() && modal && Nouns.isModal(lemma, "swearing") && level >= 3) {
                level = 4;
                cues.add(tree.token(at).span());
            }
            if (at != draft.trigger() && Nouns.isModal(tree.token(at).form(), "binding")) {
                level = 5;
            }
            if (step < 2) {
                for (int child : tree.children(at)) {
                    String word = tree.token(child).lemma();
                    if (Nouns.isModal(word, "emphatic") && level >= 2) {
                        level = Math.max(level, 4);
                        cues.add(tree.token(child).span());
                    } else if (Nouns.isModal(word, "hedging")) {
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
