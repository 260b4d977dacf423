package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import parley.json.CorrectionJson;
import parley.ledger.Added;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.LedgerException;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;
import parley.ledger.index.SearchIndex;
import parley.model.Correction;

/// A ledger that this process holds the lock of.
final class OwnLedger extends StoredLedger implements WritableLedger {
    /// Reports between two commits of the index: what is lost of it by a kill is put again.
    private static final int INDEX_COMMIT = 5000;

    private final AutoCloseable lock;
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

    /// Puts into the index what was stored when the index had no time to be written.
    private void catchUp() {
        if (!isCaughtUp) {
            index(index.change());
            isCaughtUp = true;
        }
    }

    @Override
    public boolean knows(String hash, String origin, String rules) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT n.words FROM input i JOIN name n ON n.code = i.rules"
                                    + " WHERE i.origin = ? AND i.hash = ?")) {
                select.setString(1, origin);
                select.setBytes(2, HexFormat.of().parseHex(hash));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() && rows.getString(1).equals(rules);
                }
            }
        });
    }

    @Override
    public synchronized List<Added> add(List<Intake> batch) {
        catchUp();
        List<Prepared> all = batch.parallelStream().map(Prepared::of).toList();
        var outcomes = new ArrayList<Added>();
        var stored = new ArrayList<Prepared>();
        long before = change;
        try {
            database.write(connection -> {
                try (var inserts = new Inserts(connection, names)) {
                    for (Prepared each : all) {
                        Added outcome = inserts.add(each, change + 1);
                        if (outcome == Added.NEW || outcome == Added.REREAD) {
                            change++;
                            stored.add(each);
                        }
                        outcomes.add(outcome);
                    }
                    inserts.finish(change);
                }
                return null;
            });
        } catch (LedgerException e) {
            change = before;
            names.forget();
            throw e;
        }
        stored.forEach(each ->
                index.put(
                        each.report(),
                        each.text(),
                        each.records(),
                        record -> record.evidence().of(each.text())));
        uncommitted += stored.size();
        if (uncommitted >= INDEX_COMMIT) {
            commitIndex();
        }
        return outcomes;
    }

    private void commitIndex() {
        index.commit(change);
        uncommitted = 0;
    }

    @Override
    public synchronized String correct(Correction correction) {
        String line = CorrectionJson.line(corrections.anchored(correction));
        corrections.file().append(line);
        return CorrectionReader.id(line);
    }

    @Override
    public synchronized void reindex() {
        index.clear();
        index(0);
        isCaughtUp = true;
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
            index.put(report, text, records.toList(), record -> record.evidence().of(text));
        }
    }

    @Override
    public synchronized void regroup() {
        new StoryGrouping(this).run(new CopyGrouping(this).run());
        new Corroboration(this).run();
    }

    @Override
    public synchronized void close() {
        try {
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
