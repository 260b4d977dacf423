package parley.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The order of saying: day said, then time of publication, then place in the report. Undated comes
/// first, since what is known of it is that it is not newer than the reading.
final class Order {
    static final Comparator<Report> REPORTS =
            Comparator.comparing((Report report) ->
                            report.published() == null
                                    ? LocalDate.MIN.atStartOfDay()
                                    : report.published().local())
                    .thenComparing(report -> report.id().value());

    private static final Comparator<Line> IN_REPORTS =
            Comparator.comparing((Line line) -> line.report().id().value())
                    .thenComparingInt(line -> line.quote().startCodePoint())
                    .thenComparing(line -> line.id().value());

    static final Comparator<Line> LINES =
            Comparator.comparing(Line::report, REPORTS).thenComparing(IN_REPORTS);

    static final Comparator<Utterance> UTTERANCES =
            Comparator.comparing((Utterance utterance) ->
                            utterance.saidOn() == null ? LocalDate.MIN : utterance.saidOn())
                    .thenComparing(utterance -> utterance.lines().getFirst(), LINES);

    private Order() {}

    /// A line with what it is ordered by first, taken out once.
    private record Published(Line line, LocalDateTime at) {
        static Published of(Line line) {
            parley.model.Published at = line.report().published();
            return new Published(line, at == null ? LocalDateTime.MIN : at.local());
        }
    }

    private static final Comparator<Published> BY_PUBLICATION =
            Comparator.comparing(Published::at).thenComparing(Published::line, IN_REPORTS);

    /// The lines in the order of [#LINES].
    static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .map(Published::of)
                .sorted(BY_PUBLICATION)
                .map(Published::line)
                .toList();
    }

    /// What is ordered by an utterance, with what that is ordered by first, taken out once.
    private record Said<T>(T item, long day, Published first) {
        static <T> Said<T> of(T item, Utterance utterance) {
            LocalDate day = utterance.saidOn();
            return new Said<>(
                    item,
                    day == null ? Long.MIN_VALUE : day.toEpochDay(),
                    Published.of(utterance.lines().getFirst()));
        }
    }

    /// The items in the order of [#UTTERANCES].
    ///
    /// @param utterance the one by which an item is ordered
    static <T> List<T> ofSaying(List<T> items, Function<T, Utterance> utterance) {
        Comparator<Said<T>> bySaying =
                Comparator.<Said<T>>comparingLong(Said::day)
                        .thenComparing(Said::first, BY_PUBLICATION);
        return items.stream()
                .map(item -> Said.of(item, utterance.apply(item)))
                .sorted(bySaying)
                .map(Said::item)
                .toList();
    }
}
