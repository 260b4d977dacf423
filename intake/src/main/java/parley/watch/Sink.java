package parley.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Rejected;

/// Where fetched pages go. When it returns they are kept for good, whatever happens next.
@FunctionalInterface
public interface Sink {
    /// Takes pages over.
    ///
    /// @return what became of each page, in order
    List<Outcome> take(List<Found.Document> pages);

    /// What became of one page.
    ///
    /// @param kind in one word, for totals: `new`, `known`
    /// @param rejected why nothing was kept of it, null when something was
    record Outcome(String kind, @Nullable Rejected rejected) {}
}
