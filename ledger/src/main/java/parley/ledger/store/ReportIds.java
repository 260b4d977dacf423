package parley.ledger.store;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.model.ArticleId;

/// Ids of the reports met last, so that the records of one report share one.
final class ReportIds {
    private static final int MOST = 1024;

    private final Map<Long, ArticleId> recent =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, ArticleId> eldest) {
                    return size() > MOST;
                }
            };

    /// @param seq the number of the report's row
    /// @param hash its id as bytes
    ArticleId of(long seq, byte[] hash) {
        return recent.computeIfAbsent(seq, _ -> new ArticleId(HexFormat.of().formatHex(hash)));
    }
}
