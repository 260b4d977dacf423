package parley.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a search as people type it: `speaker:zelensky issue:guarantees "umbrella" since:2024-09`.
///
/// - bare words and quoted phrases must occur;
/// - `field:value` must hold, `-field:value` must not; `field:a,b` takes either; a value with
///   blanks stands in quotation marks;
/// - `field>=n`, `field<=n`, `field>n`, `field<n`, `field:n..m` for numbers and days;
/// - days are `2024-11-29`, months `2024-11`, years `2024`; `since:` and `until:` bound the day of
///   saying, else of publication, both inclusive.
public final class QueryParser {
    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(?:(-?)([A-Za-z]+)(:|>=|<=|>|<)(\"[^\"]*\"|\\S+)|\"([^\"]*)\"|(\\S+))");
    private static final int LONGEST = 2000;

    private final Function<String, Collection<String>> otherNames;

    /// @param otherNames what else a name may be called in records, such as the key of the actor
    ///   whom the word "zelensky" names; none where nothing is known
    public QueryParser(Function<String, ? extends Collection<String>> otherNames) {
        this.otherNames = name -> List.copyOf(otherNames.apply(name));
    }

    /// A parser that takes names as they are typed.
    public QueryParser() {
        this(_ -> List.of());
    }

    /// One demand as [#parse] reads it back: `key:value`, in quotation marks where it holds blanks.
    ///
    /// @throws IllegalArgumentException if the value holds a quotation mark
    public static String term(String key, String value) {
        if (value.indexOf('"') >= 0) {
            throw new IllegalArgumentException("'" + key + "' cannot hold a quotation mark");
        }
        boolean isSpaced = value.chars().anyMatch(Character::isWhitespace);
        return key + ":" + (isSpaced ? '"' + value + '"' : value);
    }

    /// The query that the text means.
    ///
    /// @throws IllegalArgumentException if a field does not exist or a value does not fit; the
    ///   message names both and lists what there is
    public Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A query has at most " + LONGEST + " characters, got " + text.length());
        }
        var words = new ArrayList<Query.Words>();
        Filter filter = Filter.ALL;
        Matcher term = TERM.matcher(text.strip());
        while (term.lookingAt()) {
            if (term.group(2) != null) {
                filter = with(filter, term);
            } else {
                boolean isQuoted = term.group(5) != null;
                String word = isQuoted ? term.group(5) : term.group(6);
                if (!word.isBlank()) {
                    words.add(new Query.Words(word.strip(), isQuoted));
                }
            }
            term.region(term.end(), term.regionEnd());
        }
        return new Query(words, filter);
    }

    private Filter with(Filter filter, Matcher term) {
        String key = term.group(2).toLowerCase(Locale.ROOT);
        String comparison = term.group(3);
        String value = unquoted(term.group(4));
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + key + comparison + "' needs a value");
        }
        if (key.equals("since")) {
            return filter.since(firstDay(value));
        }
        if (key.equals("until")) {
            return filter.until(lastDay(value));
        }
        Field field = field(key);
        boolean isNegated = !term.group(1).isEmpty();
        if (!comparison.equals(":")) {
            return compared(filter, field, comparison, value);
        }
        if (value.contains("..") && isOrdered(field)) {
            String[] ends = value.split("\\.\\.", 2);
            Filter lower = ends[0].isEmpty() ? filter : compared(filter, field, ">=", ends[0]);
            return ends[1].isEmpty() ? lower : compared(lower, field, "<=", ends[1]);
        }
        if (field.kind() == Field.Kind.DAY && !isNegated) {
            return compared(compared(filter, field, ">=", value), field, "<=", value);
        }
        Filter.Test test = isNegated ? Filter.Test.IS_NOT : Filter.Test.IS;
        return filter.and(field, test, alternatives(field, term.group(4)));
    }

    private static Field field(String key) {
        Optional<Field> field = Field.ofKey(key);
        if (field.isEmpty()) {
            String known =
                    Stream.of(Field.values()).map(Field::key).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "No field is called '" + key + "'; there are " + known + ", since, until");
        }
        return field.get();
    }

    private static boolean isOrdered(Field field) {
        return field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DAY;
    }

    private static Filter compared(Filter filter, Field field, String comparison, String value) {
        boolean isLower = comparison.startsWith(">");
        boolean isStrict = comparison.length() == 1;
        Filter.Test test = isLower ? Filter.Test.FROM : Filter.Test.TO;
        String bound =
                switch (field.kind()) {
                    case NUMBER -> Integer.toString(number(field, value) + step(isStrict, isLower));
                    case DAY -> day(value, isLower, isStrict).toString();
                    case NAME, CODE ->
                            throw new IllegalArgumentException(
                                    "'"
                                            + field.key()
                                            + "' has no order; write "
                                            + field.key()
                                            + ":"
                                            + value);
                };
        return filter.and(field, test, List.of(bound));
    }

    private static int step(boolean isStrict, boolean isLower) {
        return isStrict ? (isLower ? 1 : -1) : 0;
    }

    private static LocalDate day(String value, boolean isLower, boolean isStrict) {
        if (isLower) {
            return isStrict ? lastDay(value).plusDays(1) : firstDay(value);
        }
        return isStrict ? firstDay(value).minusDays(1) : lastDay(value);
    }

    private List<String> alternatives(Field field, String raw) {
        String unquoted = unquoted(raw);
        List<String> values =
                raw.startsWith("\"")
                        ? List.of(unquoted)
                        : Arrays.stream(unquoted.split(",", -1))
                                .filter(value -> !value.isBlank())
                                .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'" + field.key() + ":' needs a value, got " + raw);
        }
        return values.stream()
                .flatMap(value ->
                        switch (field.kind()) {
                            case NAME ->
                                    Stream.concat(
                                            Stream.of(value), otherNames.apply(value).stream());
                            case CODE -> Stream.of(Field.spelling(value));
                            case NUMBER -> Stream.of(Integer.toString(number(field, value)));
                            case DAY -> Stream.of(firstDay(value).toString());
                        })
                .toList();
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }

    private static int number(Field field, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + field.key() + "' needs a whole number, got '" + value + "'", e);
        }
    }

    private static LocalDate firstDay(String value) {
        return switch (value.length()) {
            case 4 -> day(value + "-01-01", value);
            case 7 -> day(value + "-01", value);
            default -> day(value, value);
        };
    }

    private static LocalDate lastDay(String value) {
        return switch (value.length()) {
            case 4 -> day(value + "-12-31", value);
            case 7 -> YearMonth.from(firstDay(value)).atEndOfMonth();
            default -> day(value, value);
        };
    }

    private static LocalDate day(String full, String typed) {
        try {
            return LocalDate.parse(full);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "A day is 2024-11-29, 2024-11 or 2024, got '" + typed + "'", e);
        }
    }
}
