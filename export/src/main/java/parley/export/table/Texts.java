package parley.export.table;

import org.jspecify.annotations.Nullable;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.model.ArticleId;

/// The texts of a ledger's reports. Keeps the one met last, as records of one report mostly come
/// one after the other.
public final class Texts {
    private final Ledger ledger;
    private @Nullable ArticleId last;
    private String text = "";

    public Texts(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A report's text, empty when the ledger has lost it.
    public String of(ArticleId report) {
        if (!report.equals(last)) {
            text = ledger.text(report).orElse("");
            last = report;
        }
        return text;
    }

    /// All words of a record's evidence.
    public String evidence(FindingRecord record) {
        String words = of(record.report());
        return record.evidence().end() > words.length() ? "" : record.evidence().of(words);
    }
}
