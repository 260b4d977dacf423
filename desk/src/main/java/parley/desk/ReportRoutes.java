package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import parley.desk.page.ReaderPage;
import parley.desk.page.ReportsPage;
import parley.ledger.Cursor;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;
import parley.model.Reason;

/// The list of reports and the reader.
final class ReportRoutes implements Routes {
    private static final int MOST_LISTED = 100;
    private static final int MOST_OTHERS = 20;

    private final Kept kept = new Kept();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/reports", context -> list(context, site));
        routes.get("/reports/{id}", context -> read(context, site));
    }

    private void list(Context context, Site site) {
        String after = context.queryParam("after");
        Cursor cursor = after == null ? null : new Cursor(after);
        Ledger ledger = site.shelf().ledger();
        Answers.page(
                context,
                "Reports",
                kept.ofLedger(
                        context,
                        site,
                        () ->
                                ReportsPage.of(
                                        ledger.reports(Filter.ALL, cursor, MOST_LISTED),
                                        ledger.size())));
    }

    private void read(Context context, Site site) {
        Ledger ledger = site.shelf().ledger();
        ArticleId id = new ArticleId(id(context));
        ReportRecord report = ledger.report(id).orElseThrow(() -> none(context));
        String open = context.queryParam("record");
        Answers.page(
                context,
                report.title() == null ? "Report" : report.title(),
                kept.ofLedger(
                        context,
                        site,
                        () ->
                                ReaderPage.of(
                                        ledger.reading(id).orElseThrow(() -> none(context)),
                                        report,
                                        ledger.appearances(id),
                                        others(report, ledger),
                                        open)));
    }

    private static List<ReportRecord> others(ReportRecord report, Ledger ledger) {
        try (Stream<ReportRecord> same =
                ledger.reports(Filter.ALL.and(Field.STORY, report.story()))) {
            return same.filter(other -> !other.id().equals(report.id()))
                    .limit(MOST_OTHERS)
                    .toList();
        }
    }

    /// The id in the address.
    ///
    /// @throws Refusal if it can be none
    static String id(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9a-f]{16,64}")) {
            throw none(context);
        }
        return id;
    }

    static Refusal none(Context context) {
        return new Refusal(
                404,
                Reason.NO_RECORD,
                "This ledger holds no report and no record " + context.pathParam("id"),
                "Was it cut? A record has the same address in every ledger that holds its report.");
    }
}
