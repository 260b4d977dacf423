package parley.ledger;

import java.util.List;
import parley.model.ArticleId;
import parley.model.FindingId;

/// What reading a report again changed.
///
/// @param before the report as it was called
/// @param after as it is called now; another name when its text is another
/// @param same number of records that say what they said
/// @param changed records on the same words that say something else
/// @param added records that were not there
/// @param gone records that are no longer there
public record Reread(
        ArticleId before,
        ArticleId after,
        int same,
        List<FindingId> changed,
        List<FindingId> added,
        List<FindingId> gone) {
    public Reread {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }
}
