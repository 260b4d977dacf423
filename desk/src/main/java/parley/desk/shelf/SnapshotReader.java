package parley.desk.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.history.Line;
import parley.history.Report;
import parley.ledger.Corrections;
import parley.ledger.ReportLines;

/// Takes snapshots of a ledger, each from the one before: what has not changed since is not read
/// again, and shared with it. For one thread at a time.
final class SnapshotReader {
    /// After so many reports a first snapshot is handed out, after twice as many the next one.
    private static final int FIRST = 2_000;

    private final Shelf shelf;
    private List<ReportLines> known = List.of();
    private long number;

    SnapshotReader(Shelf shelf) {
        this.shelf = shelf;
    }

    /// The ledger as it is now.
    ///
    /// @param partial given what has been read so far, while there is much to read
    Snapshot read(Consumer<Snapshot> partial) {
        // What comes in while this is read makes another version, and so another snapshot.
        long version = shelf.version();
        Corrections now = shelf.ledger().corrections();
        var next = new ArrayList<ReportLines>(known.size());
        var reports = new ArrayList<Report>(known.size());
        var lines = new ArrayList<Line>();
        int show = FIRST;
        try (Stream<ReportLines> all = shelf.ledger().lines(known)) {
            for (ReportLines each : (Iterable<ReportLines>) all::iterator) {
                next.add(each);
                reports.add(each.report());
                lines.addAll(each.lines());
                if (next.size() == show) {
                    partial.accept(
                            new Snapshot(++number, version, false, reports, lines, now.together()));
                    show *= 2;
                }
            }
        }
        known = next;
        return new Snapshot(++number, version, true, reports, lines, now.together());
    }
}
