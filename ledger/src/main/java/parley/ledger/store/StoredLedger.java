package parley.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.json.ReadingParser;
import parley.ledger.Appearance;
import parley.ledger.Comparison;
import parley.ledger.Corrections;
import parley.ledger.Cursor;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Flaw;
import parley.ledger.Hit;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportLines;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.ledger.index.SearchIndex;
import parley.model.ArticleId;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Reading;

/// A ledger in a database, to be read.
class StoredLedger implements Ledger {
    private static final String REPORT_ORDER = " ORDER BY day, sort";
    private static final String RECORD_ORDER = " ORDER BY f.day, f.sort, f.ordinal";

    final Database database;
    final NameTable names;
    final SearchIndex index;
    final CorrectionReader corrections;

    StoredLedger(Database database, SearchIndex index, CorrectionFile corrections) {
        this.database = database;
        this.corrections = new CorrectionReader(this, corrections);
        this.names = new NameTable(database);
        this.index = index;
    }

    @Override
    public long size() {
        return database.number("SELECT count(*) FROM report");
    }

    @Override
    public Optional<ReportRecord> report(ArticleId id) {
        return one(ReportRows.SELECT + " WHERE sort = " + ReportRows.sort(id), ReportRows::read);
    }

    @Override
    public Optional<Reading> reading(ArticleId id) {
        return uncorrected(id).map(corrections.now()::of);
    }

    /// The reading as the rules made it.
    Optional<Reading> uncorrected(ArticleId id) {
        return one(
                "SELECT d.json, r.id FROM report r JOIN reading d ON d.seq = r.seq WHERE r.sort = "
                        + ReportRows.sort(id),
                this::reading);
    }

    Reading reading(Row row) throws java.sql.SQLException {
        row.first();
        byte[] packed = row.bytes();
        String id = HexFormat.of().formatHex(row.bytes());
        try {
            String json = new String(Packing.unpack(packed), StandardCharsets.UTF_8);
            return ReadingParser.parse(json);
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerException(
                    LedgerException.Kind.DAMAGED,
                    database.name()
                            + ": the reading of report "
                            + id
                            + " cannot be unpacked; run"
                            + " `parley verify`",
                    e);
        }
    }

    @Override
    public List<Appearance> appearances(ArticleId id) {
        String sql =
                "SELECT a.place, a.publisher, a.day, a.original FROM appearance a JOIN report r"
                        + " ON r.seq = a.report WHERE r.sort = "
                        + ReportRows.sort(id)
                        + " ORDER BY "
                        + database.dialect().ordered("a.place");
        try (Stream<Appearance> rows =
                Rows.stream(
                        database,
                        names,
                        sql,
                        row -> {
                            row.first();
                            return new Appearance(
                                    row.text(),
                                    row.nameOrNull(),
                                    row.dayOrNull(),
                                    HexFormat.of().formatHex(row.bytes()));
                        })) {
            return rows.toList();
        }
    }

    @Override
    public Optional<byte[]> original(String hash) {
        byte[] key = HexFormat.of().parseHex(hash);
        byte[] packed =
                database.read(connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT packed FROM original WHERE hash = ?")) {
                        select.setBytes(1, key);
                        try (var rows = select.executeQuery()) {
                            return rows.next() ? rows.getBytes(1) : new byte[0];
                        }
                    }
                });
        if (packed.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Packing.unpack(packed));
        } catch (IOException e) {
            throw new LedgerException(
                    LedgerException.Kind.DAMAGED,
                    database.name() + ": the original " + hash + " cannot be unpacked",
                    e);
        }
    }

    @Override
    public Stream<ReportRecord> reports(Filter filter) {
        String sql = ReportRows.SELECT + " WHERE " + Where.reports(filter, names) + REPORT_ORDER;
        return Rows.stream(database, names, sql, ReportRows::read).filter(filter::matches);
    }

    @Override
    public Page<ReportRecord> reports(Filter filter, @Nullable Cursor after, int limit) {
        String sql =
                ReportRows.SELECT
                        + " WHERE "
                        + Where.reports(filter, names)
                        + Cursors.after(after, "day", "sort")
                        + REPORT_ORDER;
        return page(
                sql,
                ReportRows::read,
                report -> Optional.of(report).filter(filter::matches),
                limit,
                Cursors::of);
    }

    @Override
    public Stream<Reading> readings(Filter filter) {
        return reports(filter).map(report -> reading(report.id()).orElseThrow());
    }

    @Override
    public Stream<ReportLines> lines(List<ReportLines> known) {
        return new LineTable(this).since(known);
    }

    @Override
    public Stream<FindingRecord> records(Filter filter) {
        Corrections now = corrections.now();
        Stream<FindingRecord> raw = raw(Where.records(filter, names, now));
        Stream<FindingRecord> corrected =
                now.isEmpty() ? raw : raw.flatMap(record -> now.of(record).stream());
        return corrected.filter(filter::matches);
    }

    /// Records as the readings have them.
    private Stream<FindingRecord> raw(String where) {
        String sql = FindingRows.SELECT + " WHERE " + where + RECORD_ORDER;
        var reports = new ReportIds();
        return Rows.stream(database, names, sql, row -> FindingRows.read(row, reports));
    }

    /// The records of one report as its reading has them.
    Stream<FindingRecord> raw(ArticleId report) {
        return raw("r.sort = " + ReportRows.sort(report));
    }

    @Override
    public Page<FindingRecord> records(Filter filter, @Nullable Cursor after, int limit) {
        Corrections now = corrections.now();
        String sql =
                FindingRows.SELECT
                        + " WHERE "
                        + Where.records(filter, names, now)
                        + Cursors.after(after, "f.day", "f.sort", "f.ordinal")
                        + RECORD_ORDER;
        var reports = new ReportIds();
        return page(
                sql,
                row -> FindingRows.read(row, reports),
                record -> now.of(record).filter(filter::matches),
                limit,
                Cursors::of);
    }

    /// @param shown gives the item that a row stands for, empty when it is not wanted
    private <T> Page<T> page(
            String sql,
            Rows.Reader<T> reader,
            Function<T, Optional<T>> shown,
            int limit,
            Function<T, Cursor> cursor) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page needs a limit of 1 or more, got " + limit);
        }
        var items = new ArrayList<T>();
        Cursor next = null;
        try (Stream<T> rows = Rows.stream(database, names, sql, reader)) {
            for (T row : (Iterable<T>) rows::iterator) {
                Optional<T> item = shown.apply(row);
                if (item.isPresent() && items.size() == limit) {
                    return new Page<>(items, next);
                }
                if (item.isPresent()) {
                    items.add(item.get());
                    next = cursor.apply(row);
                }
            }
        }
        return new Page<>(items, null);
    }

    @Override
    public Optional<FindingRecord> record(FindingId id) {
        Corrections now = corrections.now();
        return raw(id).flatMap(now::of);
    }

    /// The record as its reading has it.
    Optional<FindingRecord> raw(FindingId id) {
        if (!id.value().matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        return one(
                FindingRows.SELECT + " WHERE f.id = " + ReportRows.key(id.value()),
                row -> FindingRows.read(row, new ReportIds()));
    }

    @Override
    public Optional<Finding> finding(FindingId id) {
        return record(id)
                .flatMap(record -> reading(record.report()))
                .flatMap(reading ->
                        all(reading.findings())
                                .filter(finding -> finding.id().equals(id))
                                .findFirst());
    }

    /// Statements, positions, events: the order in which records are numbered.
    static Stream<Finding> all(Findings findings) {
        return Stream.of(findings.statements(), findings.positions(), findings.events())
                .flatMap(List::stream);
    }

    @Override
    public List<Comparison> alike(FindingId id) {
        return record(id).map(new Comparing(this)::with).orElse(List.of());
    }

    @Override
    public Optional<StoryRecord> story(String key) {
        return new StoryRows(this).one(key);
    }

    @Override
    public Stream<StoryRecord> stories(Filter filter, int least) {
        return new StoryRows(this).all(filter, least);
    }

    @Override
    public Page<Hit> search(Query query, @Nullable Cursor after, int limit) {
        return new Search(this).page(query, after, limit);
    }

    @Override
    public Optional<String> text(ArticleId id) {
        return one(
                "SELECT d.text FROM report r JOIN reading d ON d.seq = r.seq WHERE r.sort = "
                        + ReportRows.sort(id),
                row -> {
                    try {
                        byte[] packed = row.first().bytes();
                        return new String(Packing.unpack(packed), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new LedgerException(
                                LedgerException.Kind.DAMAGED,
                                database.name()
                                        + ": the text of "
                                        + id.value()
                                        + " cannot be unpacked",
                                e);
                    }
                });
    }

    /// The stored text of a report, empty when it is gone.
    String words(ArticleId id) {
        return text(id).orElse("");
    }

    <T> Optional<T> one(String sql, Rows.Reader<T> reader) {
        try (Stream<T> rows = Rows.stream(database, names, sql, reader)) {
            return rows.findFirst();
        }
    }

    @Override
    public List<Hit> similar(float[] vector, Filter filter, int limit) {
        return new Search(this).nearest(vector, filter, limit);
    }

    @Override
    public Corrections corrections() {
        return corrections.now();
    }

    /// The number of the record's last change.
    long change() {
        return database.number("SELECT CAST(value AS BIGINT) FROM meta WHERE name = 'change'");
    }

    @Override
    public long version() {
        return 31 * (31 * change() + Regrouping.count(this))
                + corrections.file().stamp().hashCode();
    }

    @Override
    public Stream<Flaw> verify() {
        return new Verification(this).flaws();
    }

    @Override
    public void backup(Path folder) {
        Backup.copy(database, folder, corrections.file());
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
