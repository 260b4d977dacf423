package parley.ledger.store;

import java.util.List;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.ledger.MadeUp;
import parley.ledger.WritableLedger;

/// Adds made-up reports for as long as it is let, and says after each batch how far it has come.
/// Run as a process of its own, to be killed.
final class KilledWriter {
    private KilledWriter() {}

    /// Writes until it is killed, from where it was killed the last time.
    ///
    /// @param arguments the ledger's folder
    public static void main(String... arguments) {
        try (WritableLedger ledger = LedgerStore.write(arguments[0])) {
            for (long number = ledger.size(); ; number += 3) {
                List<Added> added =
                        ledger.add(List.of(intake(number), intake(number + 1), intake(number + 2)));
                if (number % 60 == 57) {
                    ledger.regroup();
                }
                if (added.contains(Added.NEW)) {
                    System.out.println(number + 2);
                    System.out.flush();
                }
            }
        }
    }

    static Intake intake(long number) {
        return MadeUp.intake(MadeUp.reading(number, 3), "made-up-" + number);
    }
}
