package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.history.Step;
import parley.history.Utterance;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Who;
import parley.show.LineWords;
import parley.show.Words;

/// What happened and how lines moved, day by day.
public final class TimelinePage {
    private TimelinePage() {}

    private record Day(List<Step> shifts, List<List<FindingRecord>> events) {}

    private static final int MOST_DAYS = 40;
    private static final int MOST_OF_A_DAY = 12;

    /// Shifts and events, day by day.
    ///
    /// @param shifts in the order of saying
    /// @param events by day, dated ones only
    /// @param isCut whether there are further events on the last day or after it
    public static Content of(
            List<Step> shifts, List<FindingRecord> events, boolean isCut, ViewQuery query) {
        var days = new TreeMap<LocalDate, Day>();
        for (FindingRecord event : events) {
            if (event.saidFirst() != null) {
                join(day(days, event.saidFirst()).events(), event);
            }
        }
        LocalDate last = isCut && !days.isEmpty() ? days.lastKey() : LocalDate.MAX;
        for (Step step : shifts) {
            LocalDate said = step.utterance().saidOn();
            if (said != null && !said.isAfter(last)) {
                day(days, said).shifts().add(step);
            }
        }
        boolean isLong = days.size() > MOST_DAYS;
        while (days.size() > MOST_DAYS) {
            days.pollLastEntry();
        }
        LocalDate next = (isLong || isCut) && !days.isEmpty() ? days.lastKey().plusDays(1) : null;
        return div(
                "narrow",
                el("h1", text("Timeline")),
                p("lead", "What happened, on whose word, and the days on which lines moved."),
                days(query),
                days.isEmpty() ? p("", "Nothing dated in this view.") : Content.none(),
                el(
                        "ol",
                        css("timeline"),
                        each(days.entrySet(), each -> day(each.getKey(), each.getValue()))),
                given(
                        next,
                        day ->
                                p(
                                        "",
                                        a(
                                                query.withDays(day, query.view().until())
                                                        .at("/timeline"),
                                                "Later days"))));
    }

    private static Content days(ViewQuery query) {
        return el(
                "form",
                css("filters"),
                attr("action", "/timeline"),
                date("since", "from", query.view().since()),
                date("until", "to", query.view().until()),
                el("button", attr("type", "submit"), text("Show")));
    }

    private static Content date(String name, String words, @Nullable LocalDate day) {
        return el(
                "label",
                css("date"),
                span("", words),
                el(
                        "input",
                        attr("type", "date"),
                        attr("name", name),
                        attr("value", day == null ? "" : day.toString())));
    }

    private static Day day(Map<LocalDate, Day> days, LocalDate day) {
        return days.computeIfAbsent(day, _ -> new Day(new ArrayList<>(), new ArrayList<>()));
    }

    /// Events of one day with the same actors and deed stand in one row.
    private static void join(List<List<FindingRecord>> rows, FindingRecord event) {
        rows.stream()
                .filter(row -> key(row.getFirst()).equals(key(event)))
                .findFirst()
                .orElseGet(() -> {
                    var row = new ArrayList<FindingRecord>();
                    rows.add(row);
                    return row;
                })
                .add(event);
    }

    private static String key(FindingRecord event) {
        String deed = event.detail() instanceof Detail.Deed it ? it.code().plover() : "";
        return names(event.parties()) + "\n" + deed + "\n" + names(event.counterparties());
    }

    static String names(List<Who> whos) {
        return whos.stream().map(Who::name).distinct().collect(Collectors.joining(" and "));
    }

    private static Content day(LocalDate date, Day day) {
        return el(
                "li",
                el(
                        "h2",
                        css("day-head"),
                        el("time", attr("datetime", date.toString()), text(Words.day(date)))),
                el(
                        "ul",
                        css("plain"),
                        each(few(day.shifts()), TimelinePage::shift),
                        each(few(day.events()), TimelinePage::event),
                        more(date, day)));
    }

    private static <T> List<T> few(List<T> all) {
        return all.subList(0, Math.min(MOST_OF_A_DAY, all.size()));
    }

    private static Content more(LocalDate date, Day day) {
        int rest =
                Math.max(0, day.shifts().size() - MOST_OF_A_DAY)
                        + Math.max(0, day.events().size() - MOST_OF_A_DAY);
        return when(
                rest > 0,
                el("li", a("/search?q=" + ViewQuery.encoded("said:" + date), rest + " more")));
    }

    private static Content shift(Step step) {
        Utterance now = step.utterance();
        return el(
                "li",
                css("moved"),
                el("strong", attr("dir", "auto"), text(now.party())),
                text(" on " + now.issue().title().toLowerCase(Locale.ROOT) + " "),
                a("/utterances/" + now.main().id().value(), LineParts.shift(step)),
                p("content", el("span", attr("dir", "auto"), text(now.main().content()))));
    }

    private static Content event(List<FindingRecord> row) {
        FindingRecord first = row.getFirst();
        var publishers = new TreeSet<String>();
        row.forEach(each -> publishers.add(publisher(each)));
        String place =
                first.detail() instanceof Detail.Deed deed && deed.site() != null
                        ? deed.site().name()
                        : "";
        return el(
                "li",
                el(
                        "strong",
                        attr("dir", "auto"),
                        text(first.parties().isEmpty() ? "Not told who" : names(first.parties()))),
                text(" "),
                a("/records/" + first.id().value(), first.content()),
                when(
                        !first.counterparties().isEmpty(),
                        el("span", attr("dir", "auto"), text(" " + names(first.counterparties())))),
                when(!place.isEmpty(), span("", " · " + place)),
                when(!until(first).isEmpty(), span("fact", until(first))),
                p("snippet", el("q", attr("dir", "auto"), text(first.snippet()))),
                p(
                        "fact",
                        all(
                                text("according to " + String.join(", ", publishers)),
                                when(
                                        row.size() > 1,
                                        text(" · " + LineWords.count(row.size(), "record"))))));
    }

    /// What a report dates to a month or a week stands under its first day, and says so.
    private static String until(FindingRecord event) {
        LocalDate last = event.saidLast();
        return last == null || last.equals(event.saidFirst())
                ? ""
                : " · on this day or later, until " + Words.day(last);
    }

    private static String publisher(FindingRecord event) {
        String publisher = event.source().publisher();
        if (publisher != null) {
            return publisher;
        }
        String agency = event.source().agency();
        return agency == null ? "a report without a publisher" : agency;
    }
}
