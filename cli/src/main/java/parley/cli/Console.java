package parley.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import parley.ledger.Corrections;
import parley.ledger.LedgerException;
import parley.model.Reason;
import parley.model.Rejected;
import parley.watch.StoreException;

/// Where the command speaks to people: results on one stream, troubles on the other.
///
/// @param out results only, so that they can be piped
/// @param err troubles, progress and totals
/// @param colour true when `out` is a terminal that shows colours
record Console(PrintStream out, PrintStream err, boolean colour) {
    static final int OK = 0;
    static final int SOME_REJECTED = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    /// Tells of one input that gave nothing, in the order: what, where, why, what next.
    void rejected(Rejected rejected) {
        String where =
                rejected.offset() < 0
                        ? rejected.input()
                        : rejected.input() + ", byte " + rejected.offset();
        err.println(plain(where + ": " + rejected.message()) + tag(rejected.reason()));
        err.println("  " + plain(rejected.advice()));
    }

    /// Names of files and words of servers must not move the cursor or forge a line.
    static String plain(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}&&[^\u200C\u200D]]", "\uFFFD");
    }

    /// Tells of lines of a ledger's corrections that hold nothing.
    void faults(String ledger, Corrections corrections) {
        for (Corrections.Fault fault : corrections.faults()) {
            err.println(
                    ledger
                            + "/corrections.jsonl, line "
                            + fault.line()
                            + ", byte "
                            + fault.offset()
                            + ": "
                            + fault.trouble()
                            + tag(Reason.BAD_CORRECTION));
            err.println("  The line is passed over, the others hold. Mend or remove it.");
        }
    }

    /// Tells of a trouble of the world or a defect of ours, without a stack trace unless
    /// `PARLEY_DEBUG` is set.
    int failed(Exception failure) {
        if (failure instanceof LedgerException ledger) {
            err.println(
                    plain(String.valueOf(ledger.getMessage()))
                            + tag(LedgerTroubles.reason(ledger.kind())));
            debug(failure);
            return FAILED;
        }
        if (failure instanceof StoreException) {
            err.println(plain(String.valueOf(failure.getMessage())) + tag(Reason.CANNOT_READ));
            err.println("  Check the disk, and that no other watch has the file.");
            debug(failure);
            return FAILED;
        }
        Throwable cause = failure.getCause();
        String reason = cause == null ? "" : ": " + cause.getMessage();
        if (failure instanceof UncheckedIOException) {
            err.println(plain(failure.getMessage() + reason) + tag(Reason.CANNOT_READ));
            err.println("  Check that the path exists, is readable and has room.");
        } else {
            err.println(plain("Unexpected " + failure + reason) + tag(Reason.DEFECT));
            err.println("  This is a defect of Parley. Set PARLEY_DEBUG=1 for the stack trace.");
        }
        debug(failure);
        return FAILED;
    }

    /// Prints the stack trace where `PARLEY_DEBUG` asks for it.
    void debug(Throwable failure) {
        if (System.getenv("PARLEY_DEBUG") != null) {
            failure.printStackTrace(err);
        }
    }

    /// The stable name of a reason as it ends every message.
    static String tag(Reason reason) {
        return " [" + reason.slug() + "]";
    }
}
