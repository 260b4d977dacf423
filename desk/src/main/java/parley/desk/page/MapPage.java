package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.map.Atlas;
import parley.desk.map.MapDrawing;
import parley.desk.map.Spot;
import parley.desk.map.States;
import parley.ledger.FindingRecord;
import parley.model.Place;
import parley.show.LineWords;
import parley.show.Words;

/// The places where something happened, drawn and listed.
public final class MapPage {
    private static final int MOST_EVENTS = 5;
    private static final int MOST_CLAIMS = 8;

    private MapPage() {}

    /// The map of where things happened.
    ///
    /// @param spots those with the most events first
    /// @param cut what did not fit in, null when all did
    public static Content of(Atlas atlas, List<Spot> spots, @Nullable Cut cut, ViewQuery query) {
        if (spots.isEmpty()) {
            return div(
                    "narrow",
                    el("h1", text("Map")),
                    p(
                            "lead",
                            "No event with a place in this view. What is threatened, planned or"
                                    + " denied is not drawn: the map shows what reports say"
                                    + " happened."));
        }
        var drawing = new MapDrawing(atlas, spots);
        return div(
                "wide",
                el("h1", text("Map")),
                p("lead", "Where reports say that something happened, as finely as they say it."),
                given(cut, it -> cut(it, query)),
                div("map-row", div("map-sheet", drawing.svg(), legend(drawing)), places(spots)));
    }

    /// Where a map of very many events ends.
    ///
    /// @param shown how many events are on the map
    /// @param last the day of the last one, null when it has none
    /// @param next the first day of the map that shows others, null when there is none
    public record Cut(int shown, @Nullable LocalDate last, @Nullable LocalDate next) {}

    private static Content cut(Cut cut, ViewQuery query) {
        LocalDate last = cut.last();
        return p(
                "fact",
                text(
                        "Shown are the first "
                                + cut.shown()
                                + " events"
                                + (last == null ? ". " : ", up to " + Words.day(last) + ". ")),
                given(
                        cut.next(),
                        day ->
                                a(
                                        query.withDays(day, query.view().until()).at("/map"),
                                        "Later events")));
    }

    private static Content legend(MapDrawing drawing) {
        return div(
                "legend",
                p(
                        "fact",
                        "A dot is a town or a point; a dashed ring a district; a province or"
                                + " country is shaded as far as it reaches; a dotted ring is a region"
                                + " or a sea."),
                when(!drawing.disputed().isEmpty(), disputed(drawing)));
    }

    /// What is hatched, in words; more than a few are folded.
    private static Content disputed(MapDrawing drawing) {
        List<String> claims = drawing.disputed().stream().map(drawing::claims).distinct().toList();
        return el(
                "details",
                parts(
                        css("fact"),
                        claims.size() <= MOST_CLAIMS ? attr("open", "") : null,
                        el(
                                "summary",
                                text(
                                        "Hatched: "
                                                + LineWords.count(claims.size(), "disputed area")
                                                + ", as the data has it on "
                                                + Words.day(drawing.day())
                                                + "; a ring where it knows no outline")),
                        el("ul", each(claims, claim -> el("li", text(claim))))));
    }

    private static Content places(List<Spot> spots) {
        return el(
                "ol",
                css("places"),
                each(
                        IntStream.range(0, spots.size()).boxed().toList(),
                        at -> place(at, spots.get(at))));
    }

    private static Content place(int at, Spot spot) {
        var site = spot.site();
        int rest = spot.events().size() - MOST_EVENTS;
        return el(
                "li",
                id("p-" + (at + 1)),
                el("h2", css("said-head"), text(site.name())),
                p(
                        "fact",
                        precision(site.precision())
                                + " · "
                                + LineWords.count(spot.events().size(), "event")
                                + (site.claimants().isEmpty()
                                        ? ""
                                        : " · claimed by " + States.names(site.claimants()))
                                + (site.controllers().isEmpty()
                                        ? ""
                                        : " · controlled by " + States.names(site.controllers()))),
                el("ul", css("plain"), each(told(spot), MapPage::event)),
                when(
                        rest > 0,
                        p(
                                "fact",
                                a(
                                        "/search?q="
                                                + ViewQuery.encoded(
                                                        "in:event place:\""
                                                                + site.name().replace("\"", "")
                                                                + "\""),
                                        rest + " more"))));
    }

    private static String precision(Place.Precision precision) {
        return switch (precision) {
            case POINT -> "a point";
            case TOWN -> "a town";
            case DISTRICT -> "a district";
            case ADMIN_1 -> "a state or province";
            case COUNTRY -> "a country";
            case REGION -> "a region";
            case SEA -> "a sea";
        };
    }

    /// The first events, those of one sentence together.
    private static List<List<FindingRecord>> told(Spot spot) {
        Map<String, List<FindingRecord>> bySentence = new LinkedHashMap<>();
        spot.events().stream()
                .limit(MOST_EVENTS)
                .forEach(event ->
                        bySentence
                                .computeIfAbsent(
                                        event.report().value() + event.snippet(),
                                        _ -> new ArrayList<>())
                                .add(event));
        return List.copyOf(bySentence.values());
    }

    private static Content event(List<FindingRecord> events) {
        FindingRecord first = events.getFirst();
        String who =
                events.stream()
                        .map(event -> TimelinePage.names(event.parties()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return el(
                "li",
                a("/records/" + first.id().value(), attr("dir", "auto"), text(first.snippet())),
                p("fact", LineParts.day(first.day()), text(who.isEmpty() ? "" : " · " + who)));
    }
}
