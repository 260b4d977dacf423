package parley.cli;

import parley.ledger.LedgerException;
import parley.model.Reason;

/// The stable names of what can befall a ledger.
final class LedgerTroubles {
    private LedgerTroubles() {}

    static Reason reason(LedgerException.Kind kind) {
        return switch (kind) {
            case NO_LEDGER -> Reason.NO_LEDGER;
            case BUSY -> Reason.LEDGER_BUSY;
            case READ_ONLY -> Reason.LEDGER_READ_ONLY;
            case FULL -> Reason.LEDGER_FULL;
            case DAMAGED -> Reason.LEDGER_DAMAGED;
            case TOO_NEW -> Reason.LEDGER_TOO_NEW;
            case TOO_OLD -> Reason.LEDGER_TOO_OLD;
            case INDEX_DAMAGED -> Reason.INDEX_DAMAGED;
        };
    }
}
