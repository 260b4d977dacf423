package parley.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares names as people type them with names as records hold them.
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}/]+");

    private Names() {}

    /// True when both are the same name, or every word of `wanted` is a word of `name`, whatever
    /// the case and the accents: "zelenskyy" is in "Volodymyr Zelenskyy". Actor keys match as a
    /// whole.
    public static boolean match(String wanted, String name) {
        String[] words = words(wanted);
        return words.length > 0
                && new HashSet<>(Arrays.asList(words(name))).containsAll(Arrays.asList(words));
    }

    /// The words by which names are compared: lower case, without accents.
    public static List<String> keys(String name) {
        return List.of(words(name));
    }

    private static String[] words(String name) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        String bare =
                plain
                        ? name
                        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                                .replaceAll("");
        return Arrays.stream(APART.split(bare.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
