package parley.desk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import parley.desk.shelf.View;
import parley.model.Issue;
import parley.model.Status;
import parley.show.Words;

/// What an address of the dossier says: the view, and which way round the matrix stands. The same
/// view always has the same address.
///
/// @param swapped issues down and parties across
public record ViewQuery(View view, boolean swapped) {
    /// Everything, parties down.
    public static final ViewQuery ALL = new ViewQuery(View.ALL, false);

    /// The address of this query at a path.
    ///
    /// @param more further names and values, alternating
    String at(String path, String... more) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < more.length; i += 2) {
            add(parts, more[i], more[i + 1]);
        }
        fields((name, value) -> add(parts, name, value));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /// The names and values of this query, always in the same order.
    void fields(BiConsumer<String, String> field) {
        view.parties().stream().sorted().forEach(party -> field.accept("party", party));
        view.issues().stream().sorted().forEach(issue -> field.accept("issue", issue.code()));
        view.statuses().stream()
                .sorted()
                .forEach(status -> field.accept("status", statusCode(status)));
        if (view.since() != null) {
            field.accept("since", view.since().toString());
        }
        if (view.until() != null) {
            field.accept("until", view.until().toString());
        }
        if (view.sources() > 1) {
            field.accept("sources", Integer.toString(view.sources()));
        }
        if (swapped) {
            field.accept("swap", "1");
        }
    }

    private static void add(List<String> parts, String name, String value) {
        parts.add(name + "=" + encoded(value));
    }

    /// A value as it stands in an address.
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// A status as addresses name it: `held`.
    static String statusCode(Status status) {
        return Words.code(status).replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    ViewQuery withSwapped(boolean other) {
        return new ViewQuery(view, other);
    }

    ViewQuery withParties(Collection<String> parties) {
        return of(Set.copyOf(parties), view.issues(), view.since(), view.until(), view.sources());
    }

    ViewQuery withIssues(Collection<Issue> issues) {
        return of(view.parties(), Set.copyOf(issues), view.since(), view.until(), view.sources());
    }

    ViewQuery withDays(@Nullable LocalDate since, @Nullable LocalDate until) {
        return of(view.parties(), view.issues(), since, until, view.sources());
    }

    ViewQuery withSources(int sources) {
        return of(view.parties(), view.issues(), view.since(), view.until(), sources);
    }

    ViewQuery withStatuses(Collection<Status> statuses) {
        return new ViewQuery(
                new View(
                        view.parties(),
                        view.issues(),
                        view.since(),
                        view.until(),
                        Set.copyOf(statuses),
                        view.sources()),
                swapped);
    }

    private ViewQuery of(
            Set<String> parties,
            Set<Issue> issues,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int sources) {
        return new ViewQuery(
                new View(parties, issues, since, until, view.statuses(), sources), swapped);
    }

    /// Whether anything is left out.
    boolean isNarrowed() {
        return !view.equals(View.ALL);
    }
}
