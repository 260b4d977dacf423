package parley.cli;

import parley.ledger.Intake;
import parley.model.Rejected;

/// What reading gave for the ledger.
sealed interface Result {
    /// A report.
    record Done(Intake intake) implements Result {}

    /// Nothing, and why.
    record Refused(Rejected rejected) implements Result {}
}
