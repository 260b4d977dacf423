package parley.desk;

import java.util.List;
import java.util.stream.Collectors;
import parley.ledger.Hit;
import parley.ledger.LedgerException;
import parley.ledger.Query;
import parley.model.Reason;

/// Searches by meaning: what says the same in other words. A ledger can only be searched so when it
/// has learnt what its records mean.
public final class Alike {
    private Alike() {}

    /// The records that mean most nearly what the words of a query mean, and that meet its filters.
    ///
    /// @param most 1 to 1000
    /// @throws Refusal if the query has no words, or the ledger has learnt no meanings
    public static List<Hit> of(Site site, Query query, int most) {
        if (query.words().isEmpty()) {
            throw new Refusal(
                    400,
                    Reason.BAD_QUERY,
                    "A search by meaning needs words",
                    "Say what it should mean; filters may stand beside.");
        }
        String words =
                query.words().stream().map(Query.Words::text).collect(Collectors.joining(" "));
        try {
            return site.shelf().ledger().similar(site.meaning().of(words), query.filter(), most);
        } catch (LedgerException e) {
            if (e.kind() != LedgerException.Kind.INDEX_DAMAGED) {
                throw e;
            }
            throw new Refusal(
                    409,
                    Reason.INDEX_DAMAGED,
                    "This ledger has not learnt what its records mean",
                    "`parley reindex --meaning --ledger DIR` has it learn that, `parley ingest"
                            + " --meaning` with each report.");
        }
    }
}
