package parley.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.time.Phrase.Unit;

/// The words that name times, read from the tables beside this class. Immutable.
final class TimeLexicon {
    /// A war whose days are counted.
    record Epoch(LocalDate first, Set<String> words) {
        Epoch {
            words = Set.copyOf(words);
        }
    }

    private static final Set<String> SHORT_FORMS =
            Set.of(
                    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
                    "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri");
    private static final Unit[] UNITS = {
        Unit.DAY,
        Unit.WEEK,
        Unit.MONTH,
        Unit.YEAR,
        Unit.DECADE,
        Unit.CENTURY,
        Unit.HOUR,
        Unit.MINUTE,
        Unit.WEEKEND,
        Unit.QUARTER,
        Unit.FORTNIGHT
    };

    private final Map<String, Map<String, Integer>> kinds = new HashMap<>();
    private final Map<String, java.time.MonthDay> fixed = new HashMap<>();
    private final Map<String, Set<String>> tenses = new HashMap<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private final Set<String> starters = new HashSet<>();

    private TimeLexicon() {
        for (String[] row : rows("words.tsv")) {
            for (String word : words(row[2])) {
                kinds.computeIfAbsent(row[0], _ -> new HashMap<>())
                        .put(word, Integer.valueOf(row[1]));
                starters.add(word);
            }
        }
        for (String[] row : rows("fixed.tsv")) {
            fixed.put(
                    row[0],
                    java.time.MonthDay.of(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
            starters.add(row[0].split("[ ']", -1)[0]);
        }
        for (String[] row : rows("tense.tsv")) {
            tenses.put(row[0], Set.copyOf(words(row[1])));
        }
        for (String[] row : rows("epochs.tsv")) {
            epochs.add(new Epoch(LocalDate.parse(row[0]), Set.copyOf(words(row[1]))));
        }
        starters.addAll(
                Set.of(
                        "the",
                        "in",
                        "over",
                        "since",
                        "from",
                        "between",
                        "at",
                        "noon",
                        "midnight",
                        "within",
                        "during",
                        "that",
                        "for",
                        "on",
                        "half"));
    }

    static TimeLexicon load() {
        return new TimeLexicon();
    }

    static boolean isShortForm(String word) {
        return SHORT_FORMS.contains(word);
    }

    /// The value of a word of this kind, -99 when it is none.
    int value(String kind, String word) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(word, -99);
    }

    boolean is(String kind, String word) {
        return value(kind, word) != -99;
    }

    @Nullable Unit unit(String word) {
        int value = value("unit", word);
        return value == -99 ? null : UNITS[value - 1];
    }

    /// False for words that no expression starts with, by far the most.
    boolean mayStart(String word) {
        return starters.contains(word);
    }

    java.time.@Nullable MonthDay fixedDay(String name) {
        return fixed.get(name);
    }

    boolean hasTense(String tense, String word) {
        return tenses.getOrDefault(tense, Set.of()).contains(word);
    }

    List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    private static List<String> words(String field) {
        return List.of(field.split("\\|", -1));
    }

    /// The rows of a table beside this class, without notes.
    static List<String[]> rows(String file) {
        try (InputStream in = TimeLexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside TimeLexicon.class");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
