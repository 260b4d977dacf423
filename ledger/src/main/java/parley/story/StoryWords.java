package parley.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a text is about, as far as words tell: stems with weights, names counting double.
final class StoryWords {
    private static final double NAME = 2;
    private static final String[] ENDINGS = {
        "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s"
    };
    private static final int STEM = 3;
    private static final Set<String> COMMON = common();

    private StoryWords() {}

    /// The stems of a text with weights that grow with the logarithm of their number.
    static Map<String, Double> weights(String text) {
        var counts = new TreeMap<String, Double>();
        for (WordRuns.Word word : WordRuns.of(text)) {
            String form = word.form();
            if (form.length() < 2 || COMMON.contains(form)) {
                continue;
            }
            char first = text.charAt(word.span().start());
            if (Character.isDigit(first)) {
                counts.merge("#" + form, 1.0, Double::sum);
            } else {
                double weight = Character.isUpperCase(first) ? NAME : 1;
                counts.merge(stem(form), weight, Double::sum);
            }
        }
        counts.replaceAll((_, count) -> 1 + Math.log(count));
        return counts;
    }

    private static String stem(String form) {
        for (String ending : ENDINGS) {
            if (form.endsWith(ending) && form.length() - ending.length() >= STEM) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    private static Set<String> common() {
        InputStream file =
                Objects.requireNonNull(
                        StoryWords.class.getResourceAsStream("common-words.tsv"),
                        "common-words.tsv is missing from the jar");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read common-words.tsv", e);
        }
    }
}
