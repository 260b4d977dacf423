package parley.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.page.ViewQuery;
import parley.desk.shelf.View;
import parley.model.Issue;
import parley.model.Reason;
import parley.model.Status;

/// Reads what an address asks for.
final class ViewParameters {
    private static final int MOST_VALUES = 100;

    private ViewParameters() {}

    /// The view of an address.
    ///
    /// @throws Refusal if a value cannot be understood
    static ViewQuery of(Context context) {
        return new ViewQuery(
                new View(
                        set(context, "party", Function.identity()),
                        set(context, "issue", ViewParameters::issue),
                        day(context, "since"),
                        day(context, "until"),
                        set(context, "status", ViewParameters::status),
                        sources(context)),
                "1".equals(context.queryParam("swap")));
    }

    /// The one value that must be there.
    static String needed(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            throw bad("The address names no " + name, "Open it from the page that it stands on.");
        }
        return value;
    }

    static Issue issue(String code) {
        return Arrays.stream(Issue.values())
                .filter(issue -> issue.code().equals(code))
                .findFirst()
                .orElseThrow(() -> bad("There is no issue '" + code + "'", "See the dossier."));
    }

    private static Status status(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(code.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> bad("There is no status '" + code + "'", "See the dossier."));
    }

    private static int sources(Context context) {
        String value = context.queryParam("sources");
        if (value == null || value.isEmpty()) {
            return 1;
        }
        if (!value.matches("[1-9]\\d?")) {
            throw bad("sources is a number from 1 to 99, got '" + value + "'", "");
        }
        return Integer.parseInt(value);
    }

    private static @Nullable LocalDate day(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw bad(name + " is a day such as 2024-11-29, got '" + value + "'", "");
        }
    }

    private static <T> Set<T> set(Context context, String name, Function<String, T> value) {
        List<String> values = context.queryParams(name);
        if (values.size() > MOST_VALUES) {
            throw bad("More than " + MOST_VALUES + " values of " + name, "Choose fewer.");
        }
        return values.stream()
                .filter(each -> !each.isBlank())
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Which item of a list a page begins with, counted from 1: the first when nothing is asked
    /// for.
    static int from(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return 1;
        }
        if (!value.matches("\\d{1,9}")) {
            throw bad(name + " is the number of an entry, got '" + value + "'", "");
        }
        return Integer.parseInt(value);
    }

    static Refusal bad(String message, String advice) {
        return new Refusal(400, Reason.BAD_QUERY, message, advice);
    }
}
