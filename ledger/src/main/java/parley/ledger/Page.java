package parley.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a long answer.
///
/// @param items in the answer's order
/// @param next where the following page starts, null when this is the last one
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }
}
