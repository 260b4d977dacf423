package parley.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.export.table.Column;
import parley.json.CodePoints;
import parley.model.Article;
import parley.model.Place;
import parley.model.Reading;
import parley.model.Span;

/// The table of places that reports name.
final class PlaceColumns {
    /// One place as a row.
    ///
    /// @param at code points in the report's text
    record Named(String report, int ordinal, Span at, String words, Place place) {}

    static final List<Column<Named>> ALL =
            List.of(
                    text("report", "id of its report, the hash of its text", Named::report),
                    integer("ordinal", "number in its report, from 0", Named::ordinal),
                    integer("start_cp", "first code point of its words", it -> it.at().start()),
                    integer("end_cp", "code point after their last", it -> it.at().end()),
                    text("words", "the words that name it", Named::words),
                    text("place", "the usual English name", it -> it.place().name()),
                    text("country", "three letters; none if disputed", it -> it.place().country()),
                    number("latitude", "degrees north, WGS 84", it -> it.place().latitude()),
                    number("longitude", "degrees east, WGS 84", it -> it.place().longitude()),
                    text(
                            "precision",
                            "how fine the place is: the coordinates are not finer",
                            it -> lower(it.place().precision())),
                    list("claimants", "who claims a disputed place", it -> it.place().claimants()),
                    list("controllers", "who held it on that day", it -> it.place().controllers()));

    private PlaceColumns() {}

    /// The places of a reading, in reading order.
    static List<Named> of(Reading reading) {
        Article article = reading.article();
        var points = new CodePoints(article.text());
        var rows = new ArrayList<Named>();
        for (Place place : reading.findings().places()) {
            Span words = place.words();
            rows.add(
                    new Named(
                            article.id().value(),
                            rows.size(),
                            new Span(points.start(words), points.end(words)),
                            article.words(words),
                            place));
        }
        return rows;
    }

    private static Column<Named> text(String name, String meaning, Value value) {
        return new Column<>(name, Column.Type.TEXT, meaning, value::of);
    }

    private static Column<Named> integer(String name, String meaning, Value value) {
        return new Column<>(name, Column.Type.INTEGER, meaning, value::of);
    }

    private static Column<Named> number(String name, String meaning, Value value) {
        return new Column<>(name, Column.Type.NUMBER, meaning, value::of);
    }

    private static Column<Named> list(String name, String meaning, Value value) {
        return new Column<>(name, Column.Type.LIST, meaning, value::of);
    }

    private interface Value {
        @org.jspecify.annotations.Nullable
        Object of(Named row);
    }

    private static String lower(Place.Precision value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
