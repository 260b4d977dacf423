package parley.engine.deep;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Splits words into the pieces of the encoder's vocabulary: lower case, without accents, longest
/// piece first. `train/deep/words.py` does the same.
final class WordPieces {
    static final int UNKNOWN = 100;
    static final int START = 101;
    static final int END = 102;

    /// Longer words are addresses or noise; they are one unknown piece.
    private static final int LONGEST_WORD = 64;

    private final Map<String, Integer> beginnings;
    private final Map<String, Integer> continuations;

    private WordPieces(Map<String, Integer> beginnings, Map<String, Integer> continuations) {
        this.beginnings = beginnings;
        this.continuations = continuations;
    }

    /// @param vocabulary the pieces in the order of their numbers; `##` marks those that go on
    static WordPieces of(List<String> vocabulary) {
        Map<String, Integer> beginnings = HashMap.newHashMap(vocabulary.size());
        Map<String, Integer> continuations = HashMap.newHashMap(vocabulary.size() / 4);
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith("##")) {
                continuations.put(piece.substring(2), id);
            } else {
                beginnings.put(piece, id);
            }
        }
        return new WordPieces(beginnings, continuations);
    }

    /// Numbers of the word's pieces, at least one.
    int[] ids(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return new int[] {UNKNOWN};
        }
        Integer whole = beginnings.get(word);
        if (whole != null && isPlain(word)) {
            return new int[] {whole};
        }
        var found = new Found();
        String plain = plain(word);
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && isWordPart(plain.codePointAt(end))) {
                end += Character.charCount(plain.codePointAt(end));
            }
            if (end > at) {
                add(plain.substring(at, end), found);
            } else {
                end = at + Character.charCount(plain.codePointAt(at));
                if (!Character.isWhitespace(plain.codePointAt(at))) {
                    add(plain.substring(at, end), found);
                }
            }
            at = end;
        }
        if (found.size == 0) {
            found.add(UNKNOWN);
        }
        return Arrays.copyOf(found.ids, found.size);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        var plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private void add(String part, Found found) {
        int before = found.size;
        int start = 0;
        while (start < part.length()) {
            Map<String, Integer> pieces = start == 0 ? beginnings : continuations;
            int end = part.length();
            Integer id = pieces.get(part.substring(start, end));
            while (id == null && end > start + 1) {
                end--;
                id = pieces.get(part.substring(start, end));
            }
            if (id == null) {
                found.size = before;
                found.add(UNKNOWN);
                return;
            }
            found.add(id);
            start = end;
        }
    }

    private static final class Found {
        private int[] ids = new int[8];
        private int size;

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }
    }
}
