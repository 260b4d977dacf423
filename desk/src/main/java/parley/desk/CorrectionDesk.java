package parley.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.model.Correction;
import parley.model.Correction.What;
import parley.model.Reason;

/// Writes corrections to the ledger's file, each with its reason, day and maker, which is the
/// record of who changed what.
public final class CorrectionDesk {
    private static final System.Logger LOG = System.getLogger("parley.desk");

    private CorrectionDesk() {}

    /// Writes one correction; it holds from the next page on.
    ///
    /// @param by who corrects as they say themselves; the name that a trusted proxy says goes
    ///   before
    /// @return the correction's id
    /// @throws IllegalArgumentException if it names what there is not, or cannot hold
    public static String write(
            Context context, Site site, What what, String reason, @Nullable String by) {
        LocalDate day = LocalDate.ofInstant(site.clock().instant(), ZoneOffset.UTC);
        String maker = maker(context, by);
        var correction = new Correction(what, reason, day, maker);
        String id =
                site.shelf()
                        .write(ledger -> {
                            String written = ledger.correct(correction);
                            ledger.regroup();
                            return written;
                        });
        LOG.log(
                System.Logger.Level.INFO,
                "correction {0} written: {1}, by {2}",
                id,
                what.code(),
                maker == null ? "nobody named" : maker);
        return id;
    }

    private static @Nullable String maker(Context context, @Nullable String by) {
        String name = Shield.nameOf(context);
        if (name != null) {
            return name;
        }
        return by == null || by.isBlank() ? null : by.strip();
    }

    /// The answer to a correction that cannot be.
    public static Refusal bad(IllegalArgumentException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new Refusal(400, Reason.BAD_CORRECTION, message, "Nothing was written. Go back.");
    }
}
