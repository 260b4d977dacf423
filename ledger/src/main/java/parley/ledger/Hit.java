package parley.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;

/// One answer of a search.
///
/// @param report the report that matched or that holds the record
/// @param record null when the report itself matched
/// @param snippet words around the match, at most 300 code points
/// @param highlights the words that matched, in order; empty when only filters did
/// @param score higher is better; comparable within one answer only
public record Hit(
        Layer layer,
        ArticleId report,
        @Nullable FindingRecord record,
        String snippet,
        List<Highlight> highlights,
        double score) {
    public Hit {
        highlights = List.copyOf(highlights);
    }
}
