package parley.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import parley.ledger.Intake;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Reading;
import parley.testkit.MadeUp;

/// Ledgers to be exported by tests.
public final class Held {
    private Held() {}

    /// Makes a ledger that holds these readings.
    public static void in(Path folder, List<Reading> readings) {
        var intakes = new ArrayList<Intake>();
        for (Reading reading : readings) {
            byte[] bytes = reading.article().text().getBytes(StandardCharsets.UTF_8);
            intakes.add(new Intake(reading, bytes, "made-up-" + intakes.size(), "rules-1"));
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(intakes);
        }
    }

    /// So many invented reports with four statements, positions and events each.
    public static List<Reading> madeUp(int reports) {
        return LongStream.range(0, reports).mapToObj(i -> MadeUp.reading(i, 4)).toList();
    }
}
