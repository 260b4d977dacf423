package parley.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private static final Comparator<Line> IN_REPORTS = Order::inReports;

    static final Comparator<Line> LINES =
            Comparator.comparing(Line::report, REPORTS).thenComparing(IN_REPORTS);

    static final Comparator<Utterance> UTTERANCES =
            Comparator.comparing((Utterance utterance) ->
                            utterance.saidOn() == null ? LocalDate.MIN : utterance.saidOn())
                    .thenComparing(utterance -> utterance.lines().getFirst(), LINES);

    private Order() {}

    private static int inReports(Line one, Line other) {
        int byReport = one.report().id().value().compareTo(other.report().id().value());
        if (byReport != 0) {
            return byReport;
        }
        int byPlace = Integer.compare(one.quote().startCodePoint(), other.quote().startCodePoint());
        return byPlace != 0 ? byPlace : one.id().value().compareTo(other.id().value());
    }

    /// A line with what it is ordered by first, taken out once: a dossier sorts ten thousands.
    private record Published(Line line, long day, long nano) implements Comparable<Published> {
        static Published of(Line line) {
            parley.model.Published at = line.report().published();
            LocalDateTime local = at == null ? LocalDateTime.MIN : at.local();
            return new Published(
                    line, local.toLocalDate().toEpochDay(), local.toLocalTime().toNanoOfDay());
        }

        @Override
        public int compareTo(Published other) {
            if (day != other.day) {
                return Long.compare(day, other.day);
            }
            if (nano != other.nano) {
                return Long.compare(nano, other.nano);
            }
            return IN_REPORTS.compare(line, other.line);
        }
    }

    /// The lines in the order of [#LINES].
    static List<Line> sorted(List<Line> lines) {
        var keys = new Published[lines.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Published.of(lines.get(i));
        }
        Arrays.sort(keys);
        var sorted = new ArrayList<Line>(keys.length);
        for (Published key : keys) {
            sorted.add(key.line);
        }
        return sorted;
    }

    /// What is ordered by an utterance, with what that is ordered by first, taken out once.
    private record Said<T>(T item, long day, Published first) implements Comparable<Said<T>> {
        static <T> Said<T> of(T item, Utterance utterance) {
            LocalDate day = utterance.saidOn();
            return new Said<>(
                    item,
                    day == null ? Long.MIN_VALUE : day.toEpochDay(),
                    Published.of(utterance.lines().getFirst()));
        }

        @Override
        public int compareTo(Said<T> other) {
            return day == other.day ? first.compareTo(other.first) : Long.compare(day, other.day);
        }
    }

    /// The items in the order of [#UTTERANCES].
    ///
    /// @param utterance the one by which an item is ordered
    static <T> List<T> ofSaying(List<T> items, Function<T, Utterance> utterance) {
        var keys = new ArrayList<Said<T>>(items.size());
        for (T item : items) {
            keys.add(Said.of(item, utterance.apply(item)));
        }
        Collections.sort(keys);
        var sorted = new ArrayList<T>(keys.size());
        for (Said<T> key : keys) {
            sorted.add(key.item);
        }
        return sorted;
    }
}
