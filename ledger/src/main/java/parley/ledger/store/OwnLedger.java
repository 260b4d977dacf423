package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.json.CorrectionJson;
import parley.ledger.Added;
import parley.ledger.Again;
import parley.ledger.Cursor;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Intake;
import parley.ledger.LedgerException;
import parley.ledger.Meaning;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import parley.ledger.Reread;
import parley.ledger.WritableLedger;
import parley.ledger.index.SearchIndex;
import parley.model.ArticleId;
import parley.model.Correction;
import parley.model.Reading;

/// A ledger that this process holds the lock of.
final class OwnLedger extends StoredLedger implements WritableLedger {
    /// Reports between two commits of the index: what is lost of it by a kill is put again.
    private static final int INDEX_COMMIT = 5000;

    /// Reports whose lines are drawn in one transaction.
    private static final int DRAWN_AT_ONCE = 500;

    private final AutoCloseable lock;
    private final Indexing indexing = new Indexing();
    private long change;
    private int uncommitted;
    private boolean isCaughtUp;

    OwnLedger(
            Database database, SearchIndex index, CorrectionFile corrections, AutoCloseable lock) {
        super(database, index, corrections);
        this.lock = lock;
        names.load();
        change = change();
    }

    @Override
    public Page<Hit> search(Query query, @Nullable Cursor after, int limit) {
        indexing.finish();
        return super.search(query, after, limit);
    }

    /// Puts into the index what was stored when the index had no time to be written.
    synchronized void catchUp() {
        if (!isCaughtUp) {
            index(index.change());
            isCaughtUp = true;
        }
    }

    @Override
    public boolean knows(String hash, String origin, String rules) {
        return readBy(hash, origin).filter(rules::equals).isPresent();
    }

    @Override
    public Optional<String> readBy(String hash, String origin) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT n.words FROM input i JOIN name n ON n.code = i.rules"
                                    + " WHERE i.origin = ? AND i.hash = ?")) {
                select.setString(1, origin);
                select.setBytes(2, HexFormat.of().parseHex(hash));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Added> add(List<Intake> batch) {
        // Before the lock is taken: what others add is written meanwhile.
        return store(batch.parallelStream().map(Prepared::of).toList());
    }

    private synchronized List<Added> store(List<Prepared> all) {
        catchUp();
        var stored = new ArrayList<Stored>();
        return changed(
                stored,
                inserts -> {
                    var outcomes = new ArrayList<Added>();
                    for (Prepared each : all) {
                        Inserts.Outcome outcome = inserts.add(each, change + 1);
                        if (outcome.isStored()) {
                            change++;
                            stored.add(new Stored(each, outcome.added() == Added.NEW));
                        }
                        outcomes.add(outcome.added());
                    }
                    return outcomes;
                });
    }

    @Override
    public synchronized List<Reread> reread(List<Again> batch) {
        catchUp();
        List<Rereading> all = batch.parallelStream().map(this::rereading).toList();
        var stored = new ArrayList<Stored>();
        List<Reread> outcomes =
                changed(
                        stored,
                        inserts -> {
                            var done = new ArrayList<Reread>();
                            for (Rereading each : all) {
                                inserts.replace(each.before(), each.now(), ++change);
                                stored.add(new Stored(each.now(), false));
                                done.add(each.outcome());
                            }
                            return done;
                        });
        indexing.finish();
        all.stream()
                .filter(each -> !each.before().equals(each.now().report().id()))
                .forEach(each -> index.remove(each.before()));
        return outcomes;
    }

    private Rereading rereading(Again again) {
        Reading before =
                uncorrected(again.before())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No report is called " + again.before().value()));
        return Rereading.of(before, again.now());
    }

    /// Work of one transaction.
    @FunctionalInterface
    private interface Change<T> {
        T by(Inserts inserts) throws SQLException;
    }

    /// Makes a change, then puts into the index what it stored.
    ///
    /// @param stored filled by the change
    private <T> T changed(List<Stored> stored, Change<T> work) {
        long before = change;
        T outcome;
        try {
            outcome =
                    database.write(connection -> {
                        try (var inserts = new Inserts(connection, names, database.dialect())) {
                            T made = work.by(inserts);
                            inserts.finish(change);
                            return made;
                        }
                    });
        } catch (LedgerException e) {
            change = before;
            names.forget();
            throw e;
        }
        List<Stored> latest = latest(stored);
        uncommitted += stored.size();
        boolean isDue = uncommitted >= INDEX_COMMIT;
        uncommitted = isDue ? 0 : uncommitted;
        long upTo = change;
        indexing.begin(() -> {
            latest.parallelStream().forEach(this::index);
            if (isDue) {
                index.commit(upTo);
            }
        });
        return outcome;
    }

    /// Of each report what was stored last: a text that a batch holds twice has one place in the
    /// index.
    private static List<Stored> latest(List<Stored> stored) {
        Map<ArticleId, Stored> last = new LinkedHashMap<>();
        for (Stored each : stored) {
            last.merge(
                    each.prepared.report().id(),
                    each,
                    (before, now) -> new Stored(now.prepared, before.isNew));
        }
        return List.copyOf(last.values());
    }

    /// A report that was stored.
    ///
    /// @param isNew true when the index cannot have it yet
    private record Stored(Prepared prepared, boolean isNew) {}

    private void index(Stored stored) {
        Prepared prepared = stored.prepared;
        index.put(prepared.report(), prepared.text(), prepared.records(), stored.isNew);
    }

    private void commitIndex() {
        indexing.finish();
        index.commit(change);
        uncommitted = 0;
    }

    @Override
    public synchronized String correct(Correction correction) {
        String line = CorrectionJson.line(corrections.anchored(correction));
        corrections.file().append(line);
        return CorrectionReader.id(line);
    }

    /// Draws the blocks of lines that an earlier version did not write.
    ///
    /// @param isAll true to draw all anew
    synchronized void drawLines(boolean isAll) {
        String lacking =
                "SELECT r.seq FROM report r LEFT JOIN lines l ON l.seq = r.seq"
                        + (isAll ? "" : " WHERE l.seq IS NULL")
                        + " ORDER BY r.seq";
        List<Long> all;
        try (Stream<Long> rows =
                Rows.stream(database, names, lacking, row -> row.first().number())) {
            all = rows.toList();
        }
        for (int from = 0; from < all.size(); from += DRAWN_AT_ONCE) {
            draw(all.subList(from, Math.min(all.size(), from + DRAWN_AT_ONCE)));
        }
    }

    private void draw(List<Long> reports) {
        List<byte[]> blocks =
                reports.parallelStream()
                        .map(seq ->
                                one(
                                                "SELECT json, id FROM reading d JOIN report r ON"
                                                        + " r.seq = d.seq WHERE d.seq = "
                                                        + seq,
                                                this::reading)
                                        .map(LineBlock::of)
                                        .orElseGet(() -> new byte[0]))
                        .toList();
        database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT INTO lines(seq, packed) VALUES (?, ?) ON CONFLICT(seq) DO"
                                    + " UPDATE SET packed = excluded.packed")) {
                for (int i = 0; i < blocks.size(); i++) {
                    new Binding(insert, names).number(reports.get(i)).bytes(blocks.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    @Override
    public synchronized void reindex() {
        indexing.finish();
        drawLines(true);
        index.clear();
        index(0);
        isCaughtUp = true;
        database.write(connection -> {
            Regrouping.beginAnew(connection);
            return null;
        });
    }

    /// Puts every report whose change is later than this one.
    private void index(long since) {
        String sql = ReportRows.SELECT + " WHERE change > " + since + " ORDER BY change";
        boolean any = false;
        try (Stream<ReportRecord> reports = Rows.stream(database, names, sql, ReportRows::read)) {
            for (ReportRecord report : (Iterable<ReportRecord>) reports::iterator) {
                put(report);
                any = true;
            }
        }
        if (any || since == 0) {
            commitIndex();
        }
    }

    private void put(ReportRecord report) {
        String text = words(report.id());
        try (Stream<FindingRecord> records = raw(report.id())) {
            index.put(report, text, records.toList(), false);
        }
    }

    @Override
    public synchronized long learn(Meaning meaning, LongConsumer progress) {
        return new Learning(this, meaning).run(progress);
    }

    @Override
    public synchronized void forgetMeanings() {
        index.meanings().clear();
    }

    @Override
    public synchronized void regroup() {
        new Regrouping(this, Regrouping.ROUND).run();
        indexing.finish();
        if (uncommitted > 0) {
            commitIndex();
        }
    }

    @Override
    public synchronized void close() {
        try {
            indexing.finish();
            if (uncommitted > 0) {
                commitIndex();
            }
        } finally {
            super.close();
            release();
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException("The lock of " + database.name() + " stays", e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
