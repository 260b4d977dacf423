package parley.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Mention;
import parley.model.Name;
import parley.model.Place;
import parley.model.Place.Precision;
import parley.model.Reading;

/// The 40 columns of POLECAT. Compound actors are one event with lists, parted by semicolons;
/// events without a PLOVER class, such as mere statements, are left out.
final class Polecat implements Layout {
    private static final List<String> HEADER =
            List.of(
                    "Event ID",
                    "Event Date",
                    "Event Type",
                    "Event Mode",
                    "Intensity",
                    "Quad Code",
                    "Contexts",
                    "Actor Name",
                    "Actor Country",
                    "Actor COW",
                    "Primary Actor Sector",
                    "Actor Sectors",
                    "Actor Title",
                    "Actor Name Raw",
                    "Wikipedia Actor ID",
                    "Recipient Name",
                    "Recipient Country",
                    "Recipient COW",
                    "Primary Recipient Sector",
                    "Recipient Sectors",
                    "Recipient Title",
                    "Recipient Name Raw",
                    "Wikipedia Recipient ID",
                    "Placename",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude",
                    "GeoNames ID",
                    "Raw Placename",
                    "Feature Type",
                    "Source",
                    "Publication Date",
                    "Story People",
                    "Story Organizations",
                    "Story Locations",
                    "Language",
                    "Version");
    private static final String VERSION = "parley-1";

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        return event.code().plover().isEmpty()
                ? List.of()
                : List.of(line(event, new Report(reading)));
    }

    private static String line(Event event, Report report) {
        EventCode code = event.code();
        Place place = event.place();
        LocalDate published = report.publicationDay();
        var cells = new ArrayList<String>();
        cells.add(event.id().value());
        cells.add(report.day(event, DateTimeFormatter.ISO_LOCAL_DATE));
        cells.add(code.plover());
        cells.add(code.mode() == null ? "" : code.mode());
        cells.add(Scales.ploverScore(code));
        cells.add(Scales.quad(code));
        cells.add(String.join(";", code.contexts()));
        side(parties(event.source(), report), cells);
        side(parties(event.target(), report), cells);
        cells.add(place == null ? "" : Cells.text(place.name()));
        cells.add(Places.city(place));
        cells.add(Places.named(place, Precision.DISTRICT));
        cells.add(Places.named(place, Precision.ADMIN_1));
        cells.add(Places.country(place));
        cells.add(Report.latitude(place));
        cells.add(Report.longitude(place));
        cells.add("");
        cells.add(place == null ? "" : Cells.text(place.words().of(report.text())));
        cells.add(place == null ? "" : place.precision().name());
        cells.add(Cells.text(report.address()));
        cells.add(published == null ? "" : published.toString());
        cells.add(names(report, Name.Type.PERSON));
        cells.add(names(report, Name.Type.ORGANISATION));
        cells.add(names(report, Name.Type.PLACE));
        cells.add(Cells.text(report.language()));
        cells.add(VERSION);
        return Cells.line(cells);
    }

    private static List<Party> parties(List<Mention> mentions, Report report) {
        return mentions.stream().map(mention -> Party.of(mention, report.text())).toList();
    }

    private static void side(List<Party> parties, List<String> cells) {
        cells.add(all(parties, Party::name));
        cells.add(all(parties, Party::country));
        cells.add("");
        cells.add(all(parties, party -> party.sector(0)));
        cells.add(all(parties, party -> String.join(",", party.sectors())));
        cells.add(all(parties, Party::title));
        cells.add(all(parties, Party::words));
        cells.add("");
    }

    private static String all(List<Party> parties, Function<Party, String> field) {
        return Cells.text(
                parties.stream()
                        .map(field)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(";")));
    }

    private static String names(Report report, Name.Type type) {
        return Cells.text(
                report.reading().findings().names().stream()
                        .filter(name -> name.type() == type)
                        .map(name -> name.words().of(report.text()))
                        .distinct()
                        .collect(Collectors.joining(";")));
    }
}
