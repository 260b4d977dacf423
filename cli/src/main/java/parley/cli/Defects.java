package parley.cli;

import java.util.function.Supplier;
import parley.model.Reason;
import parley.model.Rejected;

/// Turns a defect of ours that one document meets into its refusal, so that it does not cost the
/// others of a batch or a watch. Safe to share between threads.
final class Defects {
    private final Console console;

    Defects(Console console) {
        this.console = console;
    }

    /// What the reading gives, or why it gives nothing.
    ///
    /// @param origin what the document is called
    Result caught(String origin, Supplier<Result> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError e) {
            console.debug(e);
            return new Result.Refused(
                    new Rejected(
                            origin,
                            Reason.DEFECT,
                            -1,
                            "reading it failed: " + e,
                            "Report it with the document; the others were read."));
        }
    }
}
