package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Brings copies, stories and numbers of independent sources up to date with what was added. Only
/// what is new is compared, through indexes that lie in the database; what is known of the rest is
/// read where the new meets it.
///
/// Each round takes in a few thousand reports and is a transaction of its own, so that a process
/// that is killed goes on where it was. What is left to do stands in `pending` (reports: first
/// copies, then stories) and in `dirty` (parties and days whose records are to be counted).
///
/// Groups of copies and numbers of independent sources do not depend on the order in which reports
/// were added. Stories follow the order of days within one call; a report that comes in a later
/// call than reports of later days joins what they became. Grouping anew, as `parley reindex` does,
/// takes all in the order of days.
final class Regrouping {
    /// Steps of `pending`.
    static final int COPIES = 1;

    static final int STORIES = 2;

    /// Reports of one round.
    static final int ROUND = 8000;

    private static final int LIST = 500;
    private static final List<String> TABLES =
            List.of("run", "overlap", "member", "family", "stem", "pending", "dirty");

    private static final String COUNT =
            "INSERT INTO meta VALUES ('grouped', '1') ON CONFLICT (name) DO UPDATE"
                    + " SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)";

    private final StoredLedger ledger;
    private final int round;

    Regrouping(StoredLedger ledger, int round) {
        this.ledger = ledger;
        this.round = round;
    }

    void run() {
        if (ledger.database.number("SELECT count(*) FROM meta WHERE name = 'regroup'") > 0) {
            forget();
        }
        // Corrections count everything anew.
        boolean isAnew =
                ledger.database.number("SELECT count(*) FROM pending") > 0
                        || ledger.database.number("SELECT count(*) FROM dirty") > 0
                        || !ledger.corrections.file().stamp().equals(CorrectionFile.NONE.stamp());
        var copies = new CopyGrouping(ledger);
        while (copies.run(round)) {
            // the next round
        }
        while (new StoryGrouping(ledger).run(round)) {
            // the next round
        }
        new Corroboration(ledger).run();
        if (isAnew) {
            ledger.database.write(connection -> {
                OwnLedger.execute(connection, COUNT);
                return null;
            });
        }
    }

    /// How often something was regrouped, so that readers see that groups may differ.
    static long count(StoredLedger ledger) {
        return ledger.database.number(
                "SELECT COALESCE(MAX(CAST(value AS BIGINT)), 0) FROM meta WHERE name = 'grouped'");
    }

    /// Forgets all groups, so that they are made anew.
    private void forget() {
        ledger.database.write(connection -> {
            for (String table : TABLES) {
                OwnLedger.execute(connection, "DELETE FROM " + table);
            }
            OwnLedger.execute(
                    connection,
                    "INSERT INTO pending(step, report) SELECT " + COPIES + ", seq FROM report");
            OwnLedger.execute(
                    connection,
                    "UPDATE report SET copies = sort, chain = coalesce(agency, publisher)");
            OwnLedger.execute(connection, "DELETE FROM meta WHERE name = 'regroup'");
            return null;
        });
    }

    /// Lets the next round begin anew.
    static void beginAnew(Connection connection) throws SQLException {
        OwnLedger.execute(
                connection, "INSERT INTO meta VALUES ('regroup', 'all') ON CONFLICT DO NOTHING");
    }

    /// Lists of numbers as they stand in `IN (...)`, each short enough for a statement.
    static List<String> lists(Collection<? extends Number> numbers) {
        List<? extends Number> all = List.copyOf(numbers);
        var lists = new ArrayList<String>();
        for (int from = 0; from < all.size(); from += LIST) {
            lists.add(
                    all.subList(from, Math.min(all.size(), from + LIST)).stream()
                            .map(Number::toString)
                            .collect(Collectors.joining(",", "(", ")")));
        }
        return lists;
    }

    /// Notes that these reports have come to the next step.
    static void move(Connection connection, int from, int to, Collection<Long> reports)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO pending(step, report) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (long report : reports) {
                insert.setLong(1, to);
                insert.setLong(2, report);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        done(connection, from, reports);
    }

    static void done(Connection connection, int step, Collection<Long> reports)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM pending WHERE step = ? AND report = ?")) {
            for (long report : reports) {
                delete.setLong(1, step);
                delete.setLong(2, report);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /// Notes that what these reports say is to be counted anew.
    static void dirty(Connection connection, Collection<Long> reports) throws SQLException {
        for (String list : lists(reports)) {
            OwnLedger.execute(connection, dirtyOf("report IN " + list));
        }
    }

    /// Notes parties and days of the records that meet a condition.
    static String dirtyOf(String condition) {
        return "INSERT INTO dirty(party, day) SELECT DISTINCT party, day FROM finding WHERE "
                + condition
                + " AND party IS NOT NULL AND day < "
                + Days.UNDATED
                + " ON CONFLICT DO NOTHING";
    }
}
