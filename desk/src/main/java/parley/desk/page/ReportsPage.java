package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import parley.desk.html.Content;
import parley.ledger.Page;
import parley.ledger.ReportRecord;
import parley.show.LineWords;

/// The reports of the ledger by day of publication.
public final class ReportsPage {
    private ReportsPage() {}

    /// One page of the list of reports.
    ///
    /// @param total number of reports in the ledger
    public static Content of(Page<ReportRecord> reports, long total) {
        return div(
                "narrow",
                el("h1", text("Reports")),
                p(
                        "lead",
                        text(LineWords.count((int) total, "report") + " in this ledger. "),
                        a("/add", "Add reports")),
                el("ul", css("plain"), each(reports.items(), ReportParts::item)),
                given(
                        reports.next(),
                        next ->
                                p(
                                        "",
                                        a(
                                                "/reports?after=" + ViewQuery.encoded(next.value()),
                                                "More reports"))));
    }
}
