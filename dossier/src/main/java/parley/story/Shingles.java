package parley.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// The runs of five words of one text, each as a number of 64 bits, sorted and without repeats.
/// Immutable.
///
/// Five words: on the development halves of the syndication and ECB+ sets runs of four let chance
/// agreements in, runs of six miss copies in another house style (see `./bench stories`).
public final class Shingles {
    /// Words of one run.
    static final int LENGTH = 5;

    private static final long SAMPLE = 7;

    /// Texts of one sampled run that are kept where copies are looked for: a copy shares many runs
    /// with each other copy, so the first ones are enough to find them all; a phrase of the trade
    /// would lead to thousands. Unlike a run that [CopyIndex#COMMON] texts have, one that is full
    /// still leads to its first holders.
    public static final int HOLDERS = 64;

    /// Runs of a text up to which all are sampled.
    private static final int SHORT = 64;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /// The runs of a text; none if it has fewer than five words.
    public static Shingles of(String text) {
        return of(WordRuns.of(text));
    }

    /// The runs of a text that was cut into words before.
    public static Shingles of(List<WordRuns.Word> words) {
        long[] runs = runs(words);
        Arrays.sort(runs);
        int size = 0;
        for (long run : runs) {
            if (size == 0 || runs[size - 1] != run) {
                runs[size++] = run;
            }
        }
        return new Shingles(Arrays.copyOf(runs, size));
    }

    /// The run that starts at each word, in order.
    static long[] runs(List<WordRuns.Word> words) {
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.get(i).form());
        }
        long[] runs = new long[Math.max(0, hashes.length - LENGTH + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = 0; j < LENGTH; j++) {
                run = mixed(run * 31 + hashes[i + j]);
            }
            runs[i] = run;
        }
        return runs;
    }

    private static long hash(String word) {
        long hash = 1125899906842597L;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return mixed(hash);
    }

    /// Spreads every bit over all others, after the finaliser of SplitMix64.
    private static long mixed(long value) {
        long z = value + MIX;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// One run in eight, by which copies among very many texts are found before they are compared
    /// in full. The same runs are taken from every text; of a short one all, as an eighth of them
    /// would say nothing.
    public long[] sketch() {
        return sorted.length <= SHORT
                ? sorted.clone()
                : Arrays.stream(sorted).filter(run -> (run & SAMPLE) == 0).toArray();
    }

    /// The runs of a [#sketch] as bytes, eight for each.
    public static byte[] packed(long[] sketch) {
        ByteBuffer bytes = ByteBuffer.allocate(sketch.length * Long.BYTES);
        bytes.asLongBuffer().put(sketch);
        return bytes.array();
    }

    /// What [#packed] was given.
    public static long[] ofPacked(byte[] bytes) {
        long[] runs = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(runs);
        return runs;
    }

    /// How many of the sampled runs of two texts must be the same for them to be compared in full:
    /// a few less than what copies have.
    ///
    /// @param one how many were sampled of the one
    /// @param other how many were sampled of the other
    public static int leastShared(int one, int other) {
        int least = Math.min(one, other);
        // Of a short text all are there, of a long one an eighth.
        boolean isUneven = least <= SHORT && Math.max(one, other) > SHORT;
        double likely = Copies.LIKELY * least / (isUneven ? SAMPLE + 1 : 1);
        return Math.max(leastShared(least), (int) Math.ceil(likely));
    }

    /// As [#leastShared(int, int)], of whatever other text.
    public static int leastShared(int one) {
        return Math.min(Copies.LEAST_SHARED, one);
    }

    public int size() {
        return sorted.length;
    }

    long at(int index) {
        return sorted[index];
    }

    /// How many runs both texts have.
    public int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                shared++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /// The part of the shorter text's runs that the other has too, 0 to 1; 0 when either has none.
    public double containment(Shingles other) {
        int least = Math.min(sorted.length, other.sorted.length);
        return least == 0 ? 0 : (double) shared(other) / least;
    }
}
