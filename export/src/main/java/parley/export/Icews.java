package parley.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.Event;
import parley.model.Place;
import parley.model.Place.Precision;
import parley.model.Reading;

/// The 20 columns of ICEWS coded event data. Missing values are empty.
final class Icews implements Layout {
    private static final List<String> HEADER =
            List.of(
                    "Event ID",
                    "Event Date",
                    "Source Name",
                    "Source Sectors",
                    "Source Country",
                    "Event Text",
                    "CAMEO Code",
                    "Intensity",
                    "Target Name",
                    "Target Sectors",
                    "Target Country",
                    "Story ID",
                    "Sentence Number",
                    "Publisher",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude");

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        var report = new Report(reading);
        return Dyad.of(event).stream().map(dyad -> line(event, dyad, report)).toList();
    }

    private static String line(Event event, Dyad dyad, Report report) {
        Party source = Party.of(dyad.source(), report.text());
        Party target = Party.of(dyad.target(), report.text());
        Place place = event.place();
        return Cells.line(
                List.of(
                        event.id().value() + dyad.suffix(),
                        report.day(event, DateTimeFormatter.ISO_LOCAL_DATE),
                        Cells.text(source.name()),
                        sectors(source),
                        country(source.country()),
                        Scales.label(event.code()),
                        event.code().cameo(),
                        Scales.goldstein(event.code()),
                        Cells.text(target.name()),
                        sectors(target),
                        country(target.country()),
                        Cells.text(report.address()),
                        Integer.toString(report.sentence(event.evidence().span())),
                        Cells.text(report.publisher()),
                        Places.city(place),
                        Places.named(place, Precision.DISTRICT),
                        Places.named(place, Precision.ADMIN_1),
                        Places.country(place),
                        Report.latitude(place),
                        Report.longitude(place)));
    }

    private static String sectors(Party party) {
        return party.sectors().stream().map(Scales::sector).collect(Collectors.joining(","));
    }

    private static String country(String code) {
        return code.isEmpty() ? "" : Countries.name(code);
    }
}
