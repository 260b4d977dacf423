package parley.engine.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.model.Name;
import parley.model.Span;

/// Labels words as outside, beginning, inside, last or only word of a name, and reads names off.
record NameFinder(Scorer weights) {
    /// Labels per type: beginning, inside, last, only.
    private static final int PARTS = 4;

    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int LAST = 2;
    static final int ONLY = 3;

    /// In the order in which the model numbers them.
    private static final List<Name.Type> TYPES =
            List.of(
                    Name.Type.PERSON,
                    Name.Type.ORGANISATION,
                    Name.Type.PLACE,
                    Name.Type.GROUP,
                    Name.Type.OTHER);

    static final int LABELS = 1 + PARTS * TYPES.size();

    /// By label of the word before, the labels that may follow inside a sentence, and at its end.
    private static final int[][] FOLLOWERS = followers(false);

    private static final int[][] LAST_FOLLOWERS = followers(true);

    private static int[][] followers(boolean isLast) {
        var followers = new int[LABELS][];
        for (int before = 0; before < LABELS; before++) {
            int from = before;
            followers[before] =
                    IntStream.range(0, LABELS)
                            .filter(label -> mayFollow(from, label))
                            .filter(label -> !isLast || !leavesOpen(label))
                            .toArray();
        }
        return followers;
    }

    /// The number of a label; 0 is outside.
    static int label(Name.Type type, int part) {
        return 1 + PARTS * TYPES.indexOf(type) + part;
    }

    /// True when a word so labelled may follow one labelled `before`; 0 stands for the start as
    /// well.
    static boolean mayFollow(int before, int label) {
        boolean isOpen = before > 0 && (before - 1) % PARTS <= INSIDE;
        boolean goesOn =
                label > 0 && ((label - 1) % PARTS == INSIDE || (label - 1) % PARTS == LAST);
        if (isOpen != goesOn) {
            return false;
        }
        return !isOpen || (before - 1) / PARTS == (label - 1) / PARTS;
    }

    static boolean leavesOpen(int label) {
        return label > 0 && (label - 1) % PARTS <= INSIDE;
    }

    /// The names of tagged words, in reading order.
    List<Name> names(Word[] words, List<Span> tokens, Scratch scratch) {
        var names = new ArrayList<Name>();
        int before = 0;
        int before2 = 0;
        int start = 0;
        double confidence = 1;
        for (int i = 0; i < words.length; i++) {
            int label = best(words, i, before, before2, scratch);
            double sure = scratch.margin;
            if (label > 0) {
                int part = (label - 1) % PARTS;
                if (part == BEGIN || part == ONLY) {
                    start = i;
                    confidence = 1;
                }
                confidence = Math.min(confidence, sure);
                if (part == LAST || part == ONLY) {
                    var span = new Span(tokens.get(start).start(), tokens.get(i).end());
                    names.add(new Name(span, TYPES.get((label - 1) / PARTS), confidence));
                }
            }
            before2 = before;
            before = label;
        }
        return names;
    }

    /// The best label that may stand here; leaves in `scratch.margin` how sure it is, 0 to 1.
    int best(Word[] words, int at, int before, int before2, Scratch scratch) {
        NameFeatures.fill(scratch.features, words, at, before, before2);
        weights.score(scratch.features, scratch.scores);
        int[] scores = scratch.scores;
        int[] allowed = (at == words.length - 1 ? LAST_FOLLOWERS : FOLLOWERS)[before];
        int best = allowed[0];
        int second = -1;
        for (int i = 1; i < allowed.length; i++) {
            int label = allowed[i];
            if (scores[label] > scores[best]) {
                second = best;
                best = label;
            } else if (second < 0 || scores[label] > scores[second]) {
                second = label;
            }
        }
        int margin = second < 0 ? 1 << 16 : scores[best] - scores[second];
        scratch.margin = 1 - 0.5 * Math.exp(-margin / Model.CERTAIN_MARGIN);
        return best;
    }
}
