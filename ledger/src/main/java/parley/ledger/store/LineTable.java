package parley.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.history.Term;
import parley.ledger.Corrections;
import parley.ledger.LedgerException;
import parley.ledger.ReportLines;
import parley.model.ArticleId;
import parley.model.Reading;

/// Gives what reports say on positions from the table `lines`. A reading is opened only where a
/// correction touches it, or where its block is missing or of another form.
final class LineTable {
    /// So many blocks are fetched by one statement.
    private static final int AT_ONCE = 500;

    private final StoredLedger ledger;
    private final Corrections corrections;
    private final long stamp;
    private final Map<String, Boolean> renamed = new HashMap<>();
    private final LineBlock.Source source = new LineBlock.Source();

    LineTable(StoredLedger ledger) {
        this.ledger = ledger;
        this.corrections = ledger.corrections();
        this.stamp = corrections.entries().hashCode();
    }

    /// A report in the order of the list.
    ///
    /// @param first the first one of its group of copies
    /// @param known as it was given before; null when it has to be fetched
    private record Place(long seq, long change, long first, long key, @Nullable ReportLines known) {
        boolean isCopy() {
            return first != key;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    private record Block(long seq, ArticleId id, byte @Nullable [] bytes) {}

    Stream<ReportLines> since(List<ReportLines> before) {
        List<Place> places = places(before);
        // Others copy it, and need it while they are read.
        var firsts = new HashMap<Long, Optional<Report>>();
        places.stream()
                .filter(Place::isCopy)
                .forEach(each -> firsts.put(each.first, Optional.empty()));
        return parts(places).flatMap(part -> read(part, firsts).stream());
    }

    /// All reports in their order, each with what is known of it when that still holds.
    private List<Place> places(List<ReportLines> before) {
        Map<Long, ReportLines> known = HashMap.newHashMap(before.size());
        before.forEach(each -> known.put(ReportRows.sort(each.report().id()), each));
        var first = new HashMap<Long, Long>();
        var kept = new HashMap<Long, Boolean>();
        try (Stream<Place> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        "SELECT seq, change, copies, sort FROM report ORDER BY day, sort",
                        row -> place(row.first(), known, first, kept))) {
            return rows.toList();
        }
    }

    private Place place(
            Row row, Map<Long, ReportLines> known, Map<Long, Long> firsts, Map<Long, Boolean> kept)
            throws SQLException {
        long seq = row.number();
        long change = row.number();
        long copies = row.number();
        long key = row.number();
        Long before = firsts.putIfAbsent(copies, key);
        long first = before == null ? key : before;
        ReportLines it = known.get(key);
        boolean holds =
                it != null
                        && it.change() == change
                        && ReportRows.sort(it.report().original()) == first
                        && (first == key || kept.getOrDefault(first, false))
                        && (it.corrections() == stamp
                                || (!it.isCorrected() && !isTouched(it.lines())));
        // Only the first of a group is asked for again.
        if (first == key) {
            kept.put(key, holds);
        }
        return new Place(seq, change, first, key, it != null && holds ? stamped(it) : null);
    }

    private ReportLines stamped(ReportLines known) {
        return known.corrections() == stamp
                ? known
                : new ReportLines(known.change(), stamp, false, known.report(), known.lines());
    }

    /// Runs of places, so long that one statement fetches the blocks of each.
    private static Stream<List<Place>> parts(List<Place> places) {
        var parts = new ArrayList<List<Place>>();
        int start = 0;
        int missing = 0;
        for (int i = 0; i < places.size(); i++) {
            missing += places.get(i).known == null ? 1 : 0;
            if (missing == AT_ONCE) {
                parts.add(places.subList(start, i + 1));
                start = i + 1;
                missing = 0;
            }
        }
        parts.add(places.subList(start, places.size()));
        return parts.stream();
    }

    private List<ReportLines> read(List<Place> part, Map<Long, Optional<Report>> firsts) {
        Map<Long, Block> blocks = blocks(part);
        var read = new ArrayList<ReportLines>(part.size());
        for (Place place : part) {
            ReportLines lines = place.known;
            Block block = blocks.get(place.seq);
            if (lines == null && block != null) {
                Optional<Report> first =
                        place.isCopy()
                                ? firsts.getOrDefault(place.first, Optional.empty())
                                : Optional.empty();
                lines = opened(place, block, first.orElse(null));
            }
            // A report that was taken away meanwhile is in no list any more.
            if (lines != null) {
                firsts.replace(place.key, Optional.of(lines.report()));
                read.add(lines);
            }
        }
        return read;
    }

    private Map<Long, Block> blocks(List<Place> part) {
        String seqs =
                part.stream()
                        .filter(place -> place.known == null)
                        .map(place -> Long.toString(place.seq))
                        .collect(Collectors.joining(", "));
        if (seqs.isEmpty()) {
            return Map.of();
        }
        try (Stream<Block> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        "SELECT r.seq, r.id, l.packed FROM report r LEFT JOIN lines l ON"
                                + " l.seq = r.seq WHERE r.seq IN ("
                                + seqs
                                + ")",
                        LineTable::block)) {
            return rows.collect(Collectors.toMap(Block::seq, block -> block));
        }
    }

    private static Block block(Row row) throws SQLException {
        row.first();
        long seq = row.number();
        var id = new ArticleId(HexFormat.of().formatHex(row.bytes()));
        return new Block(seq, id, row.bytes());
    }

    private @Nullable ReportLines opened(Place place, Block block, @Nullable Report first) {
        if (!LineBlock.Source.reads(block.bytes)) {
            return fromReading(place, block.id, first);
        }
        LineBlock.Content content;
        try {
            content = source.content(block.id, Objects.requireNonNull(block.bytes), first);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    LedgerException.Kind.DAMAGED,
                    ledger.database.name()
                            + ": the lines of report "
                            + block.id.value()
                            + " cannot be read; `parley reindex` draws them anew from the reading"
                            + " ("
                            + e.getMessage()
                            + ")",
                    e);
        }
        return isTouched(content.lines())
                ? fromReading(place, block.id, first)
                : new ReportLines(place.change, stamp, false, content.report(), content.lines());
    }

    private @Nullable ReportLines fromReading(Place place, ArticleId id, @Nullable Report first) {
        Optional<Reading> found = ledger.uncorrected(id);
        if (found.isEmpty()) {
            return null;
        }
        Reading reading = found.get();
        Report own = Report.of(reading.article());
        Report report = first == null ? own : own.copyOf(first);
        boolean isCorrected = isTouched(Lines.of(reading, report));
        return new ReportLines(
                place.change,
                stamp,
                isCorrected,
                report,
                Lines.of(isCorrected ? corrections.of(reading) : reading, report));
    }

    /// Whether a correction changes one of these lines, or leaves it out.
    private boolean isTouched(List<Line> lines) {
        return !corrections.isEmpty() && lines.stream().anyMatch(this::isTouched);
    }

    private boolean isTouched(Line line) {
        return corrections.isLeftOut(line.id())
                || corrections.isChanged(line.id())
                || isRenamed(line.party())
                || isRenamed(line.speaker())
                || isRenamed(line.counterparty())
                || line.addressed().stream().anyMatch(this::isRenamed)
                || line.terms().stream().map(Term::by).anyMatch(this::isRenamed);
    }

    private boolean isRenamed(@Nullable String name) {
        return name != null
                && renamed.computeIfAbsent(name, it -> !corrections.name(it).equals(it));
    }
}
