package parley.desk.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.desk.Routes;
import parley.desk.Site;
import parley.desk.answer.Links;
import parley.desk.answer.Records;
import parley.export.table.TableExport;
import parley.export.table.TableFormat;
import parley.ledger.Cursor;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import tools.jackson.databind.node.ObjectNode;

/// Lists in the order of saying, page by page: JSON, or the columns of `parley export` as CSV when
/// the request accepts that. Filters are those of `parley search` without its free words.
final class ListRoutes implements Routes {
    private static final Set<String> OWN = Set.of("query", "limit", "after");
    private static final String CSV = "text/csv";

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(ApiRoutes.ROOT + "/reports", context -> reports(context, site));
        mount(routes, site, Layer.STATEMENT, "/statements");
        mount(routes, site, Layer.POSITION, "/positions");
        mount(routes, site, Layer.EVENT, "/events");
    }

    private static void mount(RoutesConfig routes, Site site, Layer layer, String path) {
        routes.get(ApiRoutes.ROOT + path, context -> records(context, site, layer));
    }

    private static void reports(Context context, Site site) {
        var asked = new Parameters(context.queryParamMap(), OWN, true);
        Ledger ledger = site.shelf().ledger();
        Filter filter = filter(asked, site);
        Page<ReportRecord> page =
                asked.page((after, limit) -> ledger.reports(filter, after, limit));
        if (wantsCsv(context)) {
            csv(context, new TableExport(TableFormat.CSV).reports(page.items()), page.next());
            return;
        }
        json(context, ledger, page, asked, Records::of);
    }

    private static void records(Context context, Site site, Layer layer) {
        var asked = new Parameters(context.queryParamMap(), OWN, true);
        Ledger ledger = site.shelf().ledger();
        Filter filter = filter(asked, site).in(layer);
        Page<FindingRecord> page =
                asked.page((after, limit) -> ledger.records(filter, after, limit));
        if (wantsCsv(context)) {
            String table = new TableExport(TableFormat.CSV).records(layer, page.items());
            csv(context, table, page.next());
            return;
        }
        json(context, ledger, page, asked, Records::of);
    }

    private static <T> void json(
            Context context,
            Ledger ledger,
            Page<T> page,
            Parameters asked,
            BiFunction<Records, T, ObjectNode> form) {
        var records = new Records(ledger, Links.RELATIVE);
        ApiRoutes.json(
                context,
                records.page(
                        page.items().stream().map(item -> form.apply(records, item)).toList(),
                        value(page.next()),
                        asked.isFirstPage()));
    }

    private static Filter filter(Parameters asked, Site site) {
        Query query = asked.query(site.queries());
        if (!query.words().isEmpty()) {
            throw Parameters.bad(
                    "A list takes filters, no words such as '"
                            + query.words().getFirst().text()
                            + "'",
                    "Ask " + ApiRoutes.ROOT + "/search for words.");
        }
        return query.filter();
    }

    private static boolean wantsCsv(Context context) {
        context.header("Vary", "Accept");
        String accept = context.header("Accept");
        return accept != null && accept.contains(CSV);
    }

    /// Where the next page starts stands in a header, as RFC 8288 has it for links.
    private static void csv(Context context, String table, @Nullable Cursor next) {
        context.contentType(CSV + "; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"parley.csv\"");
        if (next != null) {
            context.header("Parley-Next", next.value());
        }
        context.result(table);
    }

    private static String value(@Nullable Cursor cursor) {
        return cursor == null ? "" : cursor.value();
    }
}
