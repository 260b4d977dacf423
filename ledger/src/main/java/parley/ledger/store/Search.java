package parley.ledger.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Corrections;
import parley.ledger.Cursor;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import parley.ledger.index.Found;
import parley.ledger.index.Highlighter;
import parley.ledger.index.Looked;
import parley.ledger.index.Place;

/// Asks the index and checks each answer against the record.
final class Search {
    private static final int SNIPPET = 300;
    private static final int MOST = 1000;

    /// So many times as many as are asked for are looked at.
    private static final int LOOKED_AT = 10;

    private static final int LEAST_LOOKED_AT = 100;

    private final StoredLedger ledger;
    private final Corrections corrections;

    Search(StoredLedger ledger) {
        this.ledger = ledger;
        this.corrections = ledger.corrections();
    }

    Page<Hit> page(Query query, @Nullable Cursor after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page needs a limit of 1 to 1000, got " + limit);
        }
        var hits = new ArrayList<Hit>();
        Place place = after == null ? null : SearchCursor.place(after);
        var looked = new Looked(query, corrections, within(query.filter()));
        while (true) {
            List<Found> batch = ledger.index.find(looked, place, limit + 1);
            var stored = new Stored(ledger, batch);
            for (Found found : batch) {
                Hit hit = hit(query, found, stored);
                if (hit != null && hits.size() == limit) {
                    return new Page<>(hits, SearchCursor.of(place));
                }
                place = found.place();
                if (hit != null) {
                    hits.add(hit);
                }
            }
            if (batch.size() <= limit) {
                return new Page<>(hits, null);
            }
        }
    }

    /// The nearest records that meet the filter. The graph knows nothing of filters, so ever more
    /// are looked for until enough are left, or all were looked at.
    List<Hit> nearest(float[] vector, Filter filter, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page needs a limit of 1 to 1000, got " + limit);
        }
        var query = new Query(List.of(), filter);
        int wanted = Math.max(LEAST_LOOKED_AT, LOOKED_AT * limit);
        while (true) {
            List<Found> near = ledger.index.meanings().nearest(vector, wanted);
            var hits = new ArrayList<Hit>();
            // A record whose report got another text may have two vectors until all is learnt anew.
            var seen = new HashSet<Long>();
            var stored = new Stored(ledger, near);
            for (Found found : near) {
                boolean isOpen = hits.size() < limit && seen.add(found.key());
                Hit hit = isOpen ? hit(query, found, stored) : null;
                if (hit != null) {
                    hits.add(hit);
                }
            }
            if (hits.size() == limit || near.size() < wanted) {
                return hits;
            }
            wanted *= LOOKED_AT;
        }
    }

    /// The only reports that may meet the filter, as the index knows nothing of stories; null for
    /// all.
    private @Nullable Set<Long> within(Filter filter) {
        Filter stories =
                new Filter(
                        filter.clauses().stream()
                                .filter(clause ->
                                        clause.field() == Field.STORY
                                                && clause.test() == Filter.Test.IS)
                                .toList());
        if (stories.clauses().isEmpty()) {
            return null;
        }
        try (Stream<ReportRecord> reports = ledger.reports(stories)) {
            return reports.map(report -> ReportRows.sort(report.id()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Null when the record is gone or does not meet the filter.
    private @Nullable Hit hit(Query query, Found found, Stored stored) {
        return found.layer() == Layer.REPORT
                ? report(query, found, stored)
                : record(query, found, stored);
    }

    private @Nullable Hit report(Query query, Found found, Stored stored) {
        ReportRecord report = stored.report(found).filter(query.filter()::matches).orElse(null);
        if (report == null) {
            return null;
        }
        String text =
                query.words().isEmpty() && report.title() != null
                        ? report.title()
                        : ledger.words(report.id());
        var marked = Highlighter.mark(text, query.words(), SNIPPET);
        return new Hit(
                Layer.REPORT,
                report.id(),
                null,
                marked.snippet(),
                marked.highlights(),
                found.place().score());
    }

    private @Nullable Hit record(Query query, Found found, Stored stored) {
        FindingRecord record =
                stored.record(found)
                        .flatMap(corrections::of)
                        .filter(query.filter()::matches)
                        .orElse(null);
        if (record == null) {
            return null;
        }
        var marked = Highlighter.mark(words(query, record), query.words(), SNIPPET);
        return new Hit(
                record.layer(),
                record.report(),
                record,
                marked.snippet(),
                marked.highlights(),
                found.place().score());
    }

    /// The evidence: all of it only where words may match beyond the stored snippet.
    private String words(Query query, FindingRecord record) {
        boolean isCut = record.snippet().length() < record.evidence().length();
        return isCut && !query.words().isEmpty()
                ? record.evidence().of(ledger.words(record.report()))
                : record.snippet();
    }
}
