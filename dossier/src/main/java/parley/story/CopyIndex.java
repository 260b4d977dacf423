package parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds which of many texts share words, without comparing all pairs: texts meet through the runs
/// of words that they have in common. Not safe to share between threads.
public final class CopyIndex {
    /// A run of words that this many texts have is a phrase of the trade or of a site, and says
    /// nothing about two of them.
    public static final int COMMON = 200;

    private final double least;
    private final List<Shingles> texts = new ArrayList<>();
    private final Map<Long, int[]> holders = new HashMap<>();

    /// @param least containment from which two texts are told of, above 0
    public CopyIndex(double least) {
        this.least = least;
    }

    /// Adds a text and gives its overlaps with those that were added before, in their order.
    public List<Overlap> add(Shingles text) {
        int number = texts.size();
        var counts = new TreeMap<Integer, Integer>();
        for (int i = 0; i < text.size(); i++) {
            int[] before = holders.get(text.at(i));
            if (before != null && before[0] < COMMON) {
                for (int j = 1; j <= before[0]; j++) {
                    counts.merge(before[j], 1, Integer::sum);
                }
            }
        }
        texts.add(text);
        for (int i = 0; i < text.size(); i++) {
            holders.merge(text.at(i), new int[] {1, number}, CopyIndex::joined);
        }
        var overlaps = new ArrayList<Overlap>();
        counts.forEach((other, count) -> {
            int size = Math.min(texts.get(other).size(), text.size());
            double containment = (double) count / size;
            if (containment >= least) {
                overlaps.add(new Overlap(other, number, count, containment));
            }
        });
        return overlaps;
    }

    /// Holders of one run: their number first, then each; more than [#COMMON] are not kept.
    private static int[] joined(int[] known, int[] added) {
        int count = known[0];
        if (count >= COMMON) {
            return known;
        }
        int[] holders = known;
        if (count + 1 >= known.length) {
            holders = new int[Math.min(COMMON + 1, 2 * known.length)];
            System.arraycopy(known, 0, holders, 0, known.length);
        }
        holders[count + 1] = added[1];
        holders[0] = count + 1;
        return holders;
    }

    /// All overlaps among these texts, the most shared words first.
    static List<Overlap> all(List<String> texts, double least) {
        var index = new CopyIndex(least);
        var overlaps = new ArrayList<Overlap>();
        texts.forEach(text -> overlaps.addAll(index.add(Shingles.of(text))));
        overlaps.sort(Overlap.MOST_SHARED_FIRST);
        return overlaps;
    }
}
