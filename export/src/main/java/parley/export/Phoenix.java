package parley.export;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.model.Event;
import parley.model.Place;
import parley.model.Place.Precision;
import parley.model.Reading;

/// The 26 columns of a Phoenix daily file.
final class Phoenix implements Layout {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd", Locale.ROOT);

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        var report = new Report(reading);
        return Dyad.of(event).stream().map(dyad -> line(event, dyad, report)).toList();
    }

    private static String line(Event event, Dyad dyad, Report report) {
        Place place = event.place();
        var cells = new ArrayList<String>();
        cells.add(event.id().value() + dyad.suffix());
        cells.add(report.day(event, DAY));
        cells.add(report.day(event, YEAR));
        cells.add(report.day(event, MONTH));
        cells.add(report.day(event, DATE));
        actor(Party.of(dyad.source(), report.text()), cells);
        actor(Party.of(dyad.target(), report.text()), cells);
        cells.add(event.code().cameo());
        cells.add(Scales.root(event.code()));
        cells.add(Scales.penta(event.code()));
        cells.add(Scales.goldstein(event.code()));
        cells.add("");
        cells.add(Report.latitude(place));
        cells.add(Report.longitude(place));
        cells.add(place == null ? "" : Cells.text(place.name()));
        cells.add(Places.named(place, Precision.ADMIN_1));
        cells.add(place == null || place.country() == null ? "" : place.country());
        cells.add(Integer.toString(report.sentence(event.evidence().span())));
        cells.add(Cells.text(report.address()));
        cells.add(Cells.text(report.publisher()));
        return Cells.line(cells);
    }

    /// The whole code, its first three letters, the next three, and the rest.
    private static void actor(Party party, List<String> cells) {
        String code = party.code();
        cells.add(code);
        cells.add(code.substring(0, Math.min(3, code.length())));
        cells.add(code.substring(Math.min(3, code.length()), Math.min(6, code.length())));
        cells.add(code.substring(Math.min(6, code.length())));
    }
}
