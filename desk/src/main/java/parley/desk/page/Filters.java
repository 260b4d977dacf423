package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Attribute;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.desk.shelf.View;
import parley.dossier.Dossier;
import parley.history.History;
import parley.model.Issue;
import parley.model.Status;
import parley.show.Words;

/// The filters of the dossier: a form whose values stand in the address, and each filter that holds
/// as a chip that takes it away.
final class Filters {
    private static final int MOST_PARTIES = 60;

    /// Days between which a slider can tell.
    private static final int MOST_DAYS = 400;

    private final Dossier whole;
    private final ViewQuery query;

    /// @param whole the dossier without filters, for what can be chosen
    Filters(Dossier whole, ViewQuery query) {
        this.whole = whole;
        this.query = query;
    }

    Content bar() {
        View view = query.view();
        return el(
                "form",
                css("filters"),
                attr("action", "/"),
                attr("aria-label", "Filters"),
                menu(
                        "Parties",
                        each(
                                parties(),
                                party ->
                                        box(
                                                "party",
                                                party,
                                                party,
                                                view.parties().contains(party)))),
                menu(
                        "Issues",
                        each(
                                whole.issues(),
                                issue ->
                                        box(
                                                "issue",
                                                issue.code(),
                                                issue.title(),
                                                view.issues().contains(issue)))),
                menu(
                        "Status",
                        each(
                                Arrays.asList(Status.values()),
                                status ->
                                        box(
                                                "status",
                                                ViewQuery.statusCode(status),
                                                Words.code(status),
                                                view.statuses().contains(status)))),
                day("since", "from", view.since()),
                day("until", "to", view.until()),
                box("sources", "2", "2 sources or more", view.sources() > 1),
                when(
                        query.swapped(),
                        el(
                                "input",
                                attr("type", "hidden"),
                                attr("name", "swap"),
                                attr("value", "1"))),
                el("button", attr("type", "submit"), text("Show")));
    }

    /// The parties of whom most is recorded and those chosen, in alphabetical order.
    private List<String> parties() {
        var utterances = new HashMap<String, Integer>();
        for (History history : whole.histories()) {
            utterances.merge(history.party(), history.steps().size(), Integer::sum);
        }
        var fullest =
                new TreeSet<>(
                        whole.parties().stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                party -> -utterances.getOrDefault(party, 0)))
                                .limit(MOST_PARTIES)
                                .toList());
        fullest.addAll(query.view().parties());
        return List.copyOf(fullest);
    }

    private static Content menu(String name, Content boxes) {
        return el("details", css("menu"), el("summary", text(name)), div("choices", boxes));
    }

    private static Content box(String name, String value, String words, boolean checked) {
        return el(
                "label",
                el(
                        "input",
                        parts(
                                attr("type", "checkbox"),
                                attr("name", name),
                                attr("value", value),
                                checked ? attr("checked", "") : null)),
                span("", words));
    }

    private static Content day(String name, String words, @Nullable LocalDate day) {
        Attribute value = attr("value", day == null ? "" : day.toString());
        return el(
                "label",
                css("date"),
                span("", words),
                el("input", attr("type", "date"), attr("name", name), value));
    }

    /// The filters that hold, each as a link to the view without it.
    Content chips() {
        if (!query.isNarrowed()) {
            return Content.none();
        }
        View view = query.view();
        var chips = new ArrayList<Content>();
        for (String party : new TreeSet<>(view.parties())) {
            chips.add(chip(party, query.withParties(without(view.parties(), party))));
        }
        for (Issue issue : new TreeSet<>(view.issues())) {
            chips.add(chip(issue.title(), query.withIssues(without(view.issues(), issue))));
        }
        for (Status status : new TreeSet<>(view.statuses())) {
            chips.add(
                    chip(Words.code(status), query.withStatuses(without(view.statuses(), status))));
        }
        if (view.since() != null) {
            chips.add(chip("from " + Words.day(view.since()), query.withDays(null, view.until())));
        }
        if (view.until() != null) {
            chips.add(chip("to " + Words.day(view.until()), query.withDays(view.since(), null)));
        }
        if (view.sources() > 1) {
            chips.add(chip(view.sources() + " sources or more", query.withSources(1)));
        }
        chips.add(
                el("li", a(ViewQuery.ALL.withSwapped(query.swapped()).at("/"), "Show everything")));
        return el("ul", css("chips"), attr("aria-label", "Filters that hold"), new Several(chips));
    }

    private static Content chip(String words, ViewQuery without) {
        return el(
                "li",
                a(
                        without.at("/"),
                        css("chip"),
                        text(words),
                        el("span", attr("aria-hidden", "true"), text(" ×")),
                        span("unseen", "remove")));
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        var rest = new java.util.HashSet<T>(set);
        rest.remove(one);
        return rest;
    }

    /// The slider over the days on which anything was said.
    ///
    /// @param all in order
    Content slider(List<LocalDate> all) {
        int every = all.size() / MOST_DAYS + 1;
        List<LocalDate> days =
                IntStream.range(0, all.size())
                        .filter(at -> (all.size() - 1 - at) % every == 0)
                        .mapToObj(all::get)
                        .toList();
        if (days.size() < 2) {
            return Content.none();
        }
        LocalDate until = query.view().until();
        long at =
                until == null
                        ? days.size() - 1
                        : days.stream().filter(d -> !d.isAfter(until)).count() - 1;
        LocalDate shown = days.get((int) Math.max(0, at));
        return div(
                "slider",
                el("label", attr("for", "days"), text("As it stood on")),
                el(
                        "input",
                        id("days"),
                        attr("type", "range"),
                        attr("min", "0"),
                        attr("max", Integer.toString(days.size() - 1)),
                        attr("value", Long.toString(Math.max(0, at))),
                        attr(
                                "data-days",
                                String.join(" ", days.stream().map(LocalDate::toString).toList())),
                        attr("aria-valuetext", Words.day(shown))),
                el("output", attr("for", "days"), text(Words.day(shown))),
                el(
                        "button",
                        id("play"),
                        css("quiet"),
                        attr("type", "button"),
                        attr("hidden", ""),
                        text("Replay")),
                el("span", id("moved"), attr("role", "status")));
    }
}
