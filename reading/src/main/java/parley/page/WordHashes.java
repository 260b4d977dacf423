package parley.page;

import java.util.Arrays;

/// A text's words as hashes, in order, and the run of three words that ends with each, 0 for the
/// first two. Several features look at the same words, so they are hashed once.
final class WordHashes {
    final long[] words;
    final long[] runs;

    private WordHashes(long[] words, long[] runs) {
        this.words = words;
        this.runs = runs;
    }

    static WordHashes of(String text) {
        var words = new long[text.length() / 4 + 4];
        var runs = new long[words.length];
        int size = 0;
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
                if (size == words.length) {
                    words = Arrays.copyOf(words, size * 2);
                    runs = Arrays.copyOf(runs, size * 2);
                }
                words[size] = hash;
                runs[size++] = first == 0 ? 0 : (first * 31 + second) * 31 + hash;
                first = second;
                second = hash;
                hash = 0;
            }
        }
        return new WordHashes(Arrays.copyOf(words, size), Arrays.copyOf(runs, size));
    }
}
