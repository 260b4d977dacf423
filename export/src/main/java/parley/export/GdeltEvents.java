package parley.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Place;
import parley.model.Reading;

/// The 61 columns of a GDELT 2.0 event file. Tone is not measured and stays empty; so do FIPS codes
/// and the actors' own places, which Parley does not know.
final class GdeltEvents implements Layout {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        var report = new Report(reading);
        return Dyad.of(event).stream().map(dyad -> line(event, dyad, report)).toList();
    }

    /// The record's id as GDELT's number: its hexadecimal digits without the highest bit, moved on
    /// by one for each further pair of the same event.
    static String number(Event event, Dyad dyad) {
        long id = Long.parseUnsignedLong(event.id().value(), 16);
        return Long.toString((id + dyad.number()) & Long.MAX_VALUE);
    }

    private static String line(Event event, Dyad dyad, Report report) {
        var cells = new ArrayList<String>();
        EventCode code = event.code();
        LocalDate day = report.day(event);
        cells.add(number(event, dyad));
        cells.add(day == null ? "" : DAY.format(day));
        cells.add(day == null ? "" : DAY.format(day).substring(0, 6));
        cells.add(day == null ? "" : DAY.format(day).substring(0, 4));
        cells.add(fraction(day));
        actor(Party.of(dyad.source(), report.text()), cells);
        actor(Party.of(dyad.target(), report.text()), cells);
        cells.add(report.leads(event) ? "1" : "0");
        cells.add(code.cameo());
        cells.add(Scales.base(code));
        cells.add(Scales.root(code));
        cells.add(Scales.quad(code));
        cells.add(Scales.goldstein(code));
        cells.add(Integer.toString(1 + event.mentions().size()));
        cells.add("1");
        cells.add("1");
        cells.add("");
        place(null, cells);
        place(null, cells);
        place(event.place(), cells);
        cells.add(report.stamp());
        cells.add(Cells.text(report.address()));
        return Cells.line(cells);
    }

    /// The year with the part of it that is over, months counted as 30 days, as GDELT does.
    private static String fraction(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        double over = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(over, 0.9999));
    }

    private static void actor(Party party, List<String> cells) {
        cells.add(party.code());
        cells.add(Cells.text(party.upperName()));
        cells.add(party.country());
        cells.addAll(List.of("", "", "", ""));
        cells.add(party.sector(0));
        cells.add(party.sector(1));
        cells.add(party.sector(2));
    }

    private static void place(@Nullable Place place, List<String> cells) {
        cells.add(place == null ? "0" : type(place));
        cells.add(place == null ? "" : Cells.text(place.name()));
        cells.addAll(List.of("", "", ""));
        cells.add(Report.latitude(place));
        cells.add(Report.longitude(place));
        cells.add("");
    }

    /// 1 a country, 2 a state of the United States, 3 a town there, 4 a town elsewhere, 5 a
    /// province elsewhere, 0 anything else.
    private static String type(Place place) {
        boolean american = "USA".equals(place.country());
        return switch (place.precision()) {
            case COUNTRY -> "1";
            case ADMIN_1 -> american ? "2" : "5";
            case POINT, TOWN, DISTRICT -> american ? "3" : "4";
            case REGION, SEA -> "0";
        };
    }
}
