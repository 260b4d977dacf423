package parley.position.classify;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts words into the pieces that the encoder knows, from the left and each as long as can be. A
/// piece within a word is written with `##` before it.
final class Pieces {
    private static final int[] NONE = {};
    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Integer> numbers;

    /// @param pieces in the order of their numbers
    Pieces(List<String> pieces) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            numbers.put(pieces.get(i), i);
        }
        this.numbers = Map.copyOf(numbers);
    }

    /// The numbers of a word's pieces, without accents and whatever is no letter; none when a part
    /// of it is unknown.
    int[] of(String word) {
        String plain = plain(word);
        if (plain.length() > LONGEST) {
            return NONE;
        }
        int[] found = new int[plain.length()];
        int count = 0;
        int from = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || !Character.isLetter(plain.charAt(at))) {
                int more = cut(plain.substring(from, at), found, count);
                if (more < 0) {
                    return NONE;
                }
                count = more;
                from = at + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static String plain(String word) {
        if (Normalizer.isNormalized(word, Normalizer.Form.NFD)) {
            return word;
        }
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /// @return how many pieces have been found then, -1 when a part is unknown
    private int cut(String word, int[] found, int before) {
        int count = before;
        int at = 0;
        while (at < word.length()) {
            int end = word.length();
            Integer number = number(word, at, end);
            while (number == null && end > at + 1) {
                end--;
                number = number(word, at, end);
            }
            if (number == null) {
                return -1;
            }
            found[count++] = number;
            at = end;
        }
        return count;
    }

    private @Nullable Integer number(String word, int from, int to) {
        String part = word.substring(from, to);
        return numbers.get(from == 0 ? part : "##" + part);
    }
}
