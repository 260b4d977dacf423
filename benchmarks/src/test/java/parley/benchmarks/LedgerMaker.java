package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;

/// Makes a ledger of made reports to measure with, and measures nothing. A folder that holds a
/// ledger already gets what it lacks: made reports are numbered from 0, and the same number gives
/// the same report.
final class LedgerMaker {
    /// As many as are made durable together.
    private static final int BATCH = 1_000;

    private LedgerMaker() {}

    /// Makes the ledger. Copies and stories are grouped unless the second argument is `ungrouped`.
    ///
    /// @param arguments location, `grouped` or `ungrouped`, number of reports, then files to take
    ///   sentences from
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean isGrouped = arguments[1].equals("grouped");
        long count = Long.parseLong(arguments[2]);
        ReportMill mill = ReportMill.over(Stream.of(arguments).skip(3).map(Path::of).toList());
        Files.createDirectories(folder);
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            for (long from = ledger.size(); from < count; from += BATCH) {
                long to = Math.min(count, from + BATCH);
                List<Intake> batch = LongStream.range(from, to).mapToObj(mill::report).toList();
                ledger.add(batch);
            }
            if (isGrouped) {
                ledger.regroup();
            }
            System.out.println(ledger.size() + " reports in " + folder);
        }
    }
}
