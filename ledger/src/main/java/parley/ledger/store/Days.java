package parley.ledger.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as the columns hold them: counted from 1970-01-01, so that they sort; undated ones last.
final class Days {
    static final long UNDATED = Integer.MAX_VALUE;

    private Days() {}

    static long of(@Nullable LocalDate day) {
        return day == null ? UNDATED : day.toEpochDay();
    }
}
