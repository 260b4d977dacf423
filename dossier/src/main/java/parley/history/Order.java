package parley.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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
        var keys = new ArrayList<Published>(lines.size());
        Published last = null;
        for (Line line : lines) {
            // Lines of one report mostly stand together.
            last =
                    last != null && last.line.report().equals(line.report())
                            ? new Published(line, last.day, last.nano)
                            : Published.of(line);
            keys.add(last);
        }
        return sorted(keys, Published::day).stream().map(Published::line).toList();
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
        return sorted(keys, Said::day).stream().map(Said::item).toList();
    }

    /// Days before 1970 and after it beyond which all count as one when days are packed.
    private static final long FARTHEST = 10_000_000;

    /// Sorts by day as bare numbers first, which is much faster for many; then each day for itself.
    ///
    /// @param day does not contradict the items' own order
    private static <T extends Comparable<T>> List<T> sorted(List<T> items, ToLongFunction<T> day) {
        // Numbers of items take the lower half of each number, days the upper one.
        long[] packed = new long[items.size()];
        for (int i = 0; i < packed.length; i++) {
            long clamped = Math.clamp(day.applyAsLong(items.get(i)), -FARTHEST, FARTHEST);
            packed[i] = clamped << Integer.SIZE | i;
        }
        Arrays.sort(packed);
        var sorted = new ArrayList<T>(packed.length);
        for (long each : packed) {
            sorted.add(items.get((int) each));
        }
        int start = 0;
        for (int i = 1; i <= packed.length; i++) {
            if (i == packed.length || packed[i] >> Integer.SIZE != packed[start] >> Integer.SIZE) {
                Collections.sort(sorted.subList(start, i));
                start = i;
            }
        }
        return sorted;
    }
}
