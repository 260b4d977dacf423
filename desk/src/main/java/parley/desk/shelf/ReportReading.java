package parley.desk.shelf;

import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.model.Rejected;

/// Reads what people hand in, by the same rules as the command line does. Safe to share between
/// threads.
@FunctionalInterface
public interface ReportReading {
    /// What reading gave.
    sealed interface Outcome {
        /// A report, ready for the ledger.
        record Done(Intake intake) implements Outcome {}

        /// Nothing, and why.
        record Refused(Rejected rejected) implements Outcome {}
    }

    /// Reads one page or text.
    ///
    /// @param origin what to call it
    /// @param address of the page, null when it is not known; then the page may say it
    Outcome read(String origin, byte[] bytes, @Nullable String address);
}
