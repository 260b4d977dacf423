package parley.history;

import java.time.LocalDate;
import java.util.Comparator;

/// The order of saying: day said, then time of publication, then place in the report. Undated comes
/// first, since what is known of it is that it is not newer than the reading.
final class Order {
    static final Comparator<Report> REPORTS =
            Comparator.comparing((Report report) ->
                            report.published() == null
                                    ? LocalDate.MIN.atStartOfDay()
                                    : report.published().local())
                    .thenComparing(report -> report.id().value());

    static final Comparator<Line> LINES =
            Comparator.comparing(Line::report, REPORTS)
                    .thenComparingInt(line -> line.quote().startCodePoint())
                    .thenComparing(line -> line.id().value());

    static final Comparator<Utterance> UTTERANCES =
            Comparator.comparing((Utterance utterance) ->
                            utterance.saidOn() == null ? LocalDate.MIN : utterance.saidOn())
                    .thenComparing(utterance -> utterance.lines().getFirst(), LINES);

    private Order() {}
}
