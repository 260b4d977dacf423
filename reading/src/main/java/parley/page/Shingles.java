package parley.page;

import java.util.HashSet;
import java.util.Set;

/// The runs of three words of a text, as hashes: tells how much of one text stands in another.
final class Shingles {
    private static final int LONGEST = 200_000;

    private final Set<Long> runs = new HashSet<>();
    private final Set<Long> words = new HashSet<>();

    Shingles(String text) {
        each(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                (word, run) -> {
                    words.add(word);
                    runs.add(run);
                });
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    /// The share of the text's runs of three words that are in here, 0 to 1. Texts under three
    /// words count by their words.
    double share(String text) {
        if (isEmpty()) {
            return 0;
        }
        int[] counts = new int[2];
        int[] found = new int[2];
        each(
                text,
                (word, run) -> {
                    counts[0]++;
                    counts[1] += run != 0 ? 1 : 0;
                    found[0] += words.contains(word) ? 1 : 0;
                    found[1] += run != 0 && runs.contains(run) ? 1 : 0;
                });
        int unit = counts[1] > 0 ? 1 : 0;
        return counts[unit] == 0 ? 0 : (double) found[unit] / counts[unit];
    }

    /// The share of the text's words that are in here.
    double wordShare(String text) {
        int[] counts = new int[2];
        each(
                text,
                (word, _) -> {
                    counts[0]++;
                    counts[1] += words.contains(word) ? 1 : 0;
                });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    /// Takes a word and the run of three words that ends with it, 0 for the first two.
    interface Visitor {
        void visit(long word, long run);
    }

    static void each(String text, Visitor visitor) {
        long first = 0;
        long second = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 1099511628211L + Character.toLowerCase(c) + 7;
                if (c < '\u3040' || c > '\u9fff') {
                    continue;
                }
            }
            if (hash != 0) {
                long run = first == 0 ? 0 : (first * 31 + second) * 31 + hash;
                visitor.visit(hash, run);
                first = second;
                second = hash;
                hash = 0;
            }
        }
    }
}
