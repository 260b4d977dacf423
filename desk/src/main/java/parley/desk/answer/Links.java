package parley.desk.answer;

import parley.ledger.FindingRecord;
import parley.model.ArticleId;

/// Where a report or a record is always found on a desk.
///
/// @param desk the desk's address without a slash at its end; empty for links relative to it
public record Links(String desk) {
    /// Links relative to the desk that gives them.
    public static final Links RELATIVE = new Links("");

    public String of(ArticleId report) {
        return desk + "/reports/" + report.value();
    }

    /// The report's page at the record's words.
    public String of(FindingRecord record) {
        return of(record.report()) + "#" + record.id().value();
    }
}
