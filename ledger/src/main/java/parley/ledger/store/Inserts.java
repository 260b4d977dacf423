package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Added;
import parley.ledger.FindingRecord;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;

/// The statements of one transaction that adds reports.
final class Inserts implements AutoCloseable {
    private final Connection connection;
    private final NameTable names;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private long nextReport;
    private long nextFinding;

    Inserts(Connection connection, NameTable names, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.names = names;
        this.dialect = dialect;
        nextReport = last("report") + 1;
        nextFinding = last("finding") + 1;
    }

    private long last(String table) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("SELECT coalesce(max(seq), 0) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// What became of a report.
    ///
    /// @param isStored true when its rows were written
    record Outcome(Added added, boolean isStored) {}

    /// @param change number of the change, if this is one
    Outcome add(Prepared each, long change) throws SQLException {
        ReportRecord report = each.report();
        original(each);
        Stored known = stored(report.id());
        if (known == null) {
            long seq = nextReport++;
            insert(each, report, seq, change);
            appearance(each, seq);
            input(each, seq);
            return new Outcome(Added.NEW, true);
        }
        boolean isElsewhere = appearance(each, known.seq);
        input(each, known.seq);
        if (isElsewhere) {
            execute("UPDATE report SET appearances = appearances + 1 WHERE seq = " + known.seq);
        }
        if (replaces(each, known)) {
            remove(known.seq);
            int appearances = known.appearances + (isElsewhere ? 1 : 0);
            insert(each, withAppearances(report, appearances), known.seq, change);
            return new Outcome(isElsewhere ? Added.APPEARANCE : Added.REREAD, true);
        }
        return new Outcome(isElsewhere ? Added.APPEARANCE : Added.KNOWN, false);
    }

    /// Puts a report in the place of a stored one, whose places and inputs become its own.
    void replace(ArticleId before, Prepared now, long change) throws SQLException {
        Stored old = stored(before);
        if (old == null) {
            throw new IllegalArgumentException("No report is called " + before.value());
        }
        Stored other = before.equals(now.report().id()) ? null : stored(now.report().id());
        remove(old.seq);
        long seq = old.seq;
        if (!before.equals(now.report().id())) {
            // Another text: what was made of the old one holds no more.
            Regrouping.beginAnew(connection);
        }
        if (other != null) {
            // By the newer rules two pages have one text.
            seq = other.seq;
            remove(other.seq);
            execute(
                    "DELETE FROM appearance WHERE report = "
                            + old.seq
                            + " AND place IN (SELECT place FROM appearance WHERE report = "
                            + seq
                            + ")");
            execute("UPDATE appearance SET report = " + seq + " WHERE report = " + old.seq);
            execute("UPDATE input SET report = " + seq + " WHERE report = " + old.seq);
        }
        int appearances = (int) count("appearance WHERE report = " + seq);
        insert(now, withAppearances(now.report(), appearances), seq, change);
        PreparedStatement input = prepared("UPDATE input SET rules = ? WHERE report = ?");
        new Binding(input, names).name(now.report().rules()).number(seq);
        input.executeUpdate();
    }

    private long count(String rows) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery("SELECT count(*) FROM " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }

    /// What is stored of a text.
    private record Stored(long seq, String place, long day, String rules, int appearances) {}

    private @Nullable Stored stored(ArticleId id) throws SQLException {
        PreparedStatement select =
                prepared(
                        "SELECT seq, coalesce(address, origin), day, rules, appearances"
                                + " FROM report WHERE id = ?");
        select.setBytes(1, HexFormat.of().parseHex(id.value()));
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? new Stored(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getLong(3),
                            names.words(rows.getInt(4)),
                            rows.getInt(5))
                    : null;
        }
    }

    /// The reading of the earliest place stands for all, and of equal days the one whose name comes
    /// first: so the ledger does not depend on the order in which reports come in. Newer rules
    /// replace the reading of the same place.
    private static boolean replaces(Prepared each, Stored known) {
        if (each.place().equals(known.place)) {
            return !each.report().rules().equals(known.rules);
        }
        long day = Days.of(each.report().published());
        return day != known.day ? day < known.day : each.place().compareTo(known.place) < 0;
    }

    private static ReportRecord withAppearances(ReportRecord report, int appearances) {
        return new ReportRecord(
                report.id(),
                report.kind(),
                report.title(),
                report.address(),
                report.origin(),
                report.published(),
                report.publishedAt(),
                report.source(),
                report.original(),
                report.rules(),
                report.characters(),
                report.statements(),
                report.positions(),
                report.events(),
                appearances,
                report.copies(),
                report.story());
    }

    private void remove(long seq) throws SQLException {
        execute(Regrouping.dirtyOf("report = " + seq));
        execute("DELETE FROM finding WHERE report = " + seq);
        execute("DELETE FROM reading WHERE seq = " + seq);
        execute("DELETE FROM gist WHERE seq = " + seq);
        execute("DELETE FROM lines WHERE seq = " + seq);
        execute("DELETE FROM report WHERE seq = " + seq);
    }

    private void insert(Prepared each, ReportRecord report, long seq, long change)
            throws SQLException {
        PreparedStatement row = prepared(ReportRows.INSERT);
        ReportRows.bind(new Binding(row, names), report, seq, change);
        row.executeUpdate();
        PreparedStatement reading =
                prepared("INSERT INTO reading(seq, text, json, runs) VALUES (?, ?, ?, ?)");
        new Binding(reading, names)
                .number(seq)
                .bytes(each.packedText())
                .bytes(each.packedJson())
                .bytes(each.runs());
        reading.executeUpdate();
        PreparedStatement gist = prepared("INSERT INTO gist(seq, stems) VALUES (?, ?)");
        new Binding(gist, names).number(seq).bytes(each.gist());
        gist.executeUpdate();
        PreparedStatement lines = prepared("INSERT INTO lines(seq, packed) VALUES (?, ?)");
        new Binding(lines, names).number(seq).bytes(each.lines());
        lines.executeUpdate();
        PreparedStatement pending =
                prepared("INSERT INTO pending(step, report) VALUES (?, ?) ON CONFLICT DO NOTHING");
        new Binding(pending, names).number(Regrouping.COPIES).number(seq);
        pending.executeUpdate();
        PreparedStatement finding = prepared(FindingRows.INSERT);
        var binding = new Binding(finding, names);
        long sort = ReportRows.sort(report.id());
        for (FindingRecord record : each.records()) {
            FindingRows.bind(binding, record, nextFinding++, seq, sort);
            finding.addBatch();
        }
        finding.executeBatch();
    }

    private void original(Prepared each) throws SQLException {
        PreparedStatement insert =
                prepared("INSERT INTO original VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        new Binding(insert, names)
                .bytes(HexFormat.of().parseHex(each.report().original()))
                .number(each.originalSize())
                .bytes(each.packedOriginal());
        insert.executeUpdate();
    }

    /// False when the place was known.
    private boolean appearance(Prepared each, long seq) throws SQLException {
        PreparedStatement insert =
                prepared("INSERT INTO appearance VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        new Binding(insert, names)
                .number(seq)
                .text(each.place())
                .name(each.report().source().publisher())
                .day(each.report().published())
                .bytes(HexFormat.of().parseHex(each.report().original()));
        return insert.executeUpdate() == 1;
    }

    private void input(Prepared each, long seq) throws SQLException {
        PreparedStatement insert =
                prepared(
                        "INSERT INTO input(origin, hash, rules, report) VALUES (?, ?, ?, ?) ON"
                                + " CONFLICT(hash, K(origin)) DO UPDATE SET rules = excluded.rules,"
                                + " report = excluded.report");
        new Binding(insert, names)
                .text(each.report().origin())
                .bytes(HexFormat.of().parseHex(each.report().original()))
                .name(each.report().rules())
                .number(seq);
        insert.executeUpdate();
    }

    /// Writes what the transaction needs beside its rows.
    void finish(long change) throws SQLException {
        names.save(connection);
        execute("UPDATE meta SET value = '" + change + "' WHERE name = 'change'");
    }

    private void execute(String sql) throws SQLException {
        OwnLedger.execute(connection, sql);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(dialect.typed(sql));
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
