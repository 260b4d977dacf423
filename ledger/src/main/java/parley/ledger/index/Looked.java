package parley.ledger.index;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import parley.ledger.Corrections;
import parley.ledger.Query;

/// What is looked for, with what the index does not know.
///
/// @param within keys of the only reports to look in, null for all
public record Looked(Query query, Corrections corrections, @Nullable Collection<Long> within) {}
