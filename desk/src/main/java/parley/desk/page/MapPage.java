package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.stream.IntStream;
import parley.desk.html.Content;
import parley.desk.map.Atlas;
import parley.desk.map.MapDrawing;
import parley.desk.map.Province;
import parley.desk.map.Spot;
import parley.ledger.FindingRecord;
import parley.model.Place;
import parley.show.LineWords;
import parley.show.Words;

/// The places where something happened, drawn and listed.
public final class MapPage {
    private static final int MOST_EVENTS = 5;

    private MapPage() {}

    /// The map of where things happened.
    ///
    /// @param spots those with the most events first
    public static Content of(Atlas atlas, List<Spot> spots) {
        if (spots.isEmpty()) {
            return div(
                    "narrow",
                    el("h1", text("Map")),
                    p("lead", "No event with a place in this view."));
        }
        var drawing = new MapDrawing(atlas, spots);
        return div(
                "wide",
                el("h1", text("Map")),
                p("lead", "Where reports say that something happened, as finely as they say it."),
                div("map-row", div("map-sheet", drawing.svg(), legend(drawing)), places(spots)));
    }

    private static Content legend(MapDrawing drawing) {
        return div(
                "legend",
                p(
                        "fact",
                        "A dot is a town or a point; a dashed ring a district; a province or"
                                + " country is shaded as far as it reaches; a dotted ring is a region"
                                + " or a sea."),
                when(
                        !drawing.disputed().isEmpty(),
                        all(
                                p(
                                        "fact",
                                        text(
                                                "Hatched: disputed, as the data has it on "
                                                        + Words.day(drawing.day())
                                                        + ".")),
                                el(
                                        "ul",
                                        css("fact"),
                                        each(
                                                drawing.disputed(),
                                                province -> disputed(province, drawing))))));
    }

    private static Content disputed(Province province, MapDrawing drawing) {
        List<String> controllers = province.controllersOn(drawing.day());
        return el(
                "li",
                text(
                        province.name()
                                + ": claimed by "
                                + String.join(", ", province.claimants())
                                + (controllers.isEmpty()
                                        ? ""
                                        : "; controlled by " + String.join(", ", controllers))));
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
                                        : " · claimed by " + String.join(", ", site.claimants()))
                                + (site.controllers().isEmpty()
                                        ? ""
                                        : " · controlled by "
                                                + String.join(", ", site.controllers()))),
                el(
                        "ul",
                        css("plain"),
                        each(spot.events().stream().limit(MOST_EVENTS).toList(), MapPage::event)),
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

    private static Content event(FindingRecord event) {
        return el(
                "li",
                a("/records/" + event.id().value(), attr("dir", "auto"), text(event.snippet())),
                p(
                        "fact",
                        LineParts.day(event.day()),
                        span("", " · " + TimelinePage.names(event.parties()))));
    }
}
