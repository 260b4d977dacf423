package parley.export;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Event;
import parley.model.Evidence;
import parley.model.Mention;
import parley.model.Reading;

/// The 16 columns of a GDELT 2.0 mentions file: one row for each time that the report tells of the
/// event. Offsets are code points into the report's text; those of the actors are known for the
/// first telling only.
final class GdeltMentions implements Layout {
    private static final DateTimeFormatter MIDNIGHT =
            DateTimeFormatter.ofPattern("uuuuMMdd'000000'", Locale.ROOT);
    private static final String WEB = "1";

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        var report = new Report(reading);
        var lines = new ArrayList<String>();
        for (Dyad dyad : Dyad.of(event)) {
            String source = offset(dyad.source(), report);
            String target = offset(dyad.target(), report);
            int action = event.trigger().start();
            lines.add(line(event, dyad, event.evidence(), source, target, action, report));
            for (Evidence again : event.mentions()) {
                lines.add(line(event, dyad, again, "", "", again.span().start(), report));
            }
        }
        return lines;
    }

    private static String line(
            Event event,
            Dyad dyad,
            Evidence evidence,
            String source,
            String target,
            int action,
            Report report) {
        return Cells.line(
                List.of(
                        GdeltEvents.number(event, dyad),
                        report.day(event, MIDNIGHT),
                        report.stamp(),
                        WEB,
                        Cells.text(report.publisher()),
                        Cells.text(report.address()),
                        Integer.toString(report.sentence(evidence.span())),
                        source,
                        target,
                        Integer.toString(report.codePoints(action)),
                        "1",
                        Long.toString(Math.round(event.why().confidence() * 10) * 10),
                        Integer.toString(report.codePoints(report.text().length())),
                        "",
                        "",
                        ""));
    }

    private static String offset(@Nullable Mention mention, Report report) {
        return mention == null ? "" : Integer.toString(report.codePoints(mention.words().start()));
    }
}
