package parley.desk.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.Refusal;
import parley.ledger.Cursor;
import parley.ledger.Field;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.model.Reason;

/// The parameters of one request. Each is checked: one that nobody knows, is given twice or cannot
/// be understood refuses the request, so that a slip of the pen never widens an answer.
final class Parameters {
    static final int MOST = 200;
    private static final int USUAL = 20;
    private static final Set<String> DAYS = Set.of("since", "until");

    private final Map<String, String> given;

    /// @param given as the request has them
    /// @param own the names that the address takes beside fields
    /// @param withFields whether it takes the fields of a search too
    Parameters(Map<String, List<String>> given, Set<String> own, boolean withFields) {
        var known = new TreeSet<>(own);
        if (withFields) {
            known.addAll(DAYS);
            Stream.of(Field.values()).map(Field::key).forEach(known::add);
        }
        this.given = new TreeMap<>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw bad(
                        "There is no parameter '" + name + "' here",
                        "There are " + String.join(", ", known) + ".");
            }
            if (values.size() != 1) {
                throw bad(
                        "'" + name + "' is given " + values.size() + " times",
                        "Give it once; values are parted by commas.");
            }
            this.given.put(name, values.getFirst());
        });
    }

    @Nullable String text(String name) {
        String value = given.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Values parted by commas; none when the parameter is not there.
    <T> Set<T> set(String name, Function<String, T> parse) {
        String value = text(name);
        if (value == null) {
            return Set.of();
        }
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> parsed(name, each, parse))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T parsed(String name, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "" : e.getMessage();
            throw bad("'" + name + "' cannot be '" + value + "'", why);
        }
    }

    @Nullable LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw bad("'" + name + "' cannot be '" + value + "'", "A day is 2024-11-29.");
        }
    }

    /// A whole number of 1 to `most`.
    int number(String name, int otherwise, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}")
                || Integer.parseInt(value) < 1
                || Integer.parseInt(value) > most) {
            throw bad("'" + name + "' cannot be '" + value + "'", "It is 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    private int limit() {
        return number("limit", USUAL, MOST);
    }

    boolean isFirstPage() {
        return text("after") == null;
    }

    /// The page that `after` and `limit` ask for.
    ///
    /// @param list gives a page of a list from a cursor on, null for its start
    <T> Page<T> page(BiFunction<@Nullable Cursor, Integer, Page<T>> list) {
        String after = text("after");
        try {
            return list.apply(after == null ? null : new Cursor(after), limit());
        } catch (IllegalArgumentException e) {
            if (after == null) {
                throw e;
            }
            throw badCursor(after);
        }
    }

    static Refusal badCursor(String after) {
        String advice = "Take it as `next` of the page before gives it.";
        return bad("'after' cannot be '" + after + "'", advice);
    }

    /// What `query` and the fields among the parameters ask for together.
    Query query(QueryParser parser) {
        var words = new StringBuilder();
        String query = text("query");
        if (query != null) {
            words.append(query);
        }
        Stream.concat(Stream.of(Field.values()).map(Field::key), DAYS.stream().sorted())
                .forEach(key -> {
                    String value = text(key);
                    if (value != null) {
                        words.append(' ').append(term(key, value));
                    }
                });
        try {
            return parser.parse(words.toString());
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "" : e.getMessage();
            throw bad(why, "Mend the query; `parley search --fields` lists what can be asked for.");
        }
    }

    private static String term(String key, String value) {
        try {
            return QueryParser.term(key, value);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage() == null ? "" : e.getMessage(), "Leave it out.");
        }
    }

    static Refusal bad(String what, String advice) {
        return new Refusal(400, Reason.BAD_QUERY, what, advice);
    }
}
