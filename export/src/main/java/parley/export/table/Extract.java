package parley.export.table;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Cursor;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Reading;

/// What of a ledger is exported: the records that a query finds, in the ledger's own order, and the
/// reports that it finds or that hold one of the records.
public final class Extract {
    /// Answers that a search gives at a time.
    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Filter filter;
    private final @Nullable Set<FindingId> found;
    private final @Nullable Set<ArticleId> reports;

    private Extract(
            Ledger ledger,
            Filter filter,
            @Nullable Set<FindingId> found,
            @Nullable Set<ArticleId> reports) {
        this.ledger = ledger;
        this.filter = filter;
        this.found = found;
        this.reports = reports;
    }

    /// What the query finds, as `parley search` would; everything for an empty one.
    public static Extract of(Ledger ledger, Query query) {
        Filter filter = query.filter();
        if (query.words().isEmpty()) {
            return filter.clauses().isEmpty()
                    ? new Extract(ledger, filter, null, null)
                    : filtered(ledger, filter);
        }
        var found = new HashSet<FindingId>();
        var reports = new HashSet<ArticleId>();
        Cursor next = null;
        do {
            Page<Hit> page = ledger.search(query, next, PAGE);
            for (Hit hit : page.items()) {
                reports.add(hit.report());
                if (hit.record() != null) {
                    found.add(hit.record().id());
                }
            }
            next = page.next();
        } while (next != null);
        return new Extract(ledger, filter, found, reports);
    }

    private static Extract filtered(Ledger ledger, Filter filter) {
        var reports = new HashSet<ArticleId>();
        try (Stream<FindingRecord> records = ledger.records(filter)) {
            records.forEach(record -> reports.add(record.report()));
        }
        try (Stream<ReportRecord> own = ledger.reports(filter)) {
            own.forEach(report -> reports.add(report.id()));
        }
        return new Extract(ledger, filter, null, reports);
    }

    public Ledger ledger() {
        return ledger;
    }

    /// The records of a layer. To be closed.
    public Stream<FindingRecord> records(Layer layer) {
        Stream<FindingRecord> records = ledger.records(filter.in(layer));
        return found == null ? records : records.filter(each -> found.contains(each.id()));
    }

    /// The reports. To be closed.
    public Stream<ReportRecord> reports() {
        Stream<ReportRecord> all = ledger.reports(Filter.ALL);
        return reports == null ? all : all.filter(each -> reports.contains(each.id()));
    }

    /// The reports with all that they support. To be closed.
    public Stream<Reading> readings() {
        return reports().flatMap(report -> ledger.reading(report.id()).stream());
    }

    /// The ids of a layer's records; null when all are wanted.
    public @Nullable Set<FindingId> ids(Layer layer) {
        if (reports == null) {
            return null;
        }
        var ids = new HashSet<FindingId>();
        try (Stream<FindingRecord> records = records(layer)) {
            records.forEach(record -> ids.add(record.id()));
        }
        return ids;
    }
}
