package parley.watch;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.fetch.Fetched;
import parley.model.Reason;

/// What a watch must not forget: feeds and when each is due, every page that was ever named and
/// what became of it, totals by day. One file, written by one thread; what a method has done is on
/// the disk when it returns.
public final class WatchStore implements AutoCloseable {
    /// The file's name in the folder of a ledger.
    public static final String FILE = "watch.sqlite";

    private static final String FREE =
            " AND host NOT IN (SELECT host FROM busy) AND address NOT IN (SELECT address FROM held)"
                    + " ORDER BY due, address LIMIT 1";

    private final Path file;
    private final Connection connection;
    private boolean isPageNext;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    /// Opens the file and makes it if there is none.
    ///
    /// @throws StoreException if the file cannot be opened
    public WatchStore(Path file) {
        this.file = file;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                for (String sql : WatchTables.MADE) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new StoreException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Sets which feeds are watched. Those that are new are due at once; those that are gone from
    /// the list are forgotten, the pages that they named are not.
    void watch(Collection<URI> feeds, Instant now, Duration every) {
        write(() -> {
            update("CREATE TEMP TABLE IF NOT EXISTS wanted(address TEXT PRIMARY KEY)");
            update("DELETE FROM wanted");
            for (URI feed : feeds) {
                update("INSERT OR IGNORE INTO wanted VALUES (?)", feed);
                addFeed(feed, null, now, every);
            }
            update(
                    "DELETE FROM feed WHERE address NOT IN (SELECT address FROM wanted)"
                            + " AND coalesce(parent, '') NOT IN (SELECT address FROM wanted)");
            update("UPDATE feed SET parent = NULL WHERE address IN (SELECT address FROM wanted)");
        });
    }

    /// @param parent the feed that named it, null for one that is watched itself; kept is the
    ///   watched feed that stands over both, so that an index of indexes does not lose its own
    private void addFeed(URI feed, @Nullable URI parent, Instant now, Duration every)
            throws SQLException {
        update(
                "INSERT OR IGNORE INTO feed(address, host, every, due, failures, parent) VALUES (?,"
                        + " ?, ?, ?, 0, coalesce((SELECT parent FROM feed WHERE address = ?), ?))",
                feed,
                host(feed),
                every.toMillis(),
                now.toEpochMilli(),
                parent,
                parent);
    }

    /// A feed was read: its pages that are new are due at once, and so are its sitemaps.
    ///
    /// @param interval until it is read again, given how many pages are new
    /// @param due when the new pages are due
    /// @return how many pages are new
    int feedRead(
            Task.ReadFeed feed,
            Fetched.Version version,
            IntFunction<Duration> interval,
            List<URI> pages,
            List<URI> more,
            Instant now,
            Instant due) {
        int[] fresh = {0};
        write(() -> {
            for (URI page : pages) {
                fresh[0] +=
                        update(
                                "INSERT OR IGNORE INTO page(address, host, feed, seen, due,"
                                        + " attempts) VALUES (?, ?, ?, ?, ?, 0)",
                                page,
                                host(page),
                                feed.address(),
                                now.toEpochMilli(),
                                due.toEpochMilli());
            }
            Duration next = interval.apply(fresh[0]);
            for (URI sitemap : more) {
                addFeed(sitemap, feed.address(), due, next);
            }
            update(
                    "UPDATE feed SET tag = ?, modified = ?, every = ?, due = ?, failures = 0,"
                            + " trouble = NULL WHERE address = ?",
                    version.tag(),
                    version.modified(),
                    next.toMillis(),
                    now.plus(next).toEpochMilli(),
                    feed.address());
            count(now, "feeds read", 1);
            count(now, "pages named", fresh[0]);
        });
        return fresh[0];
    }

    void feedFailed(Task.ReadFeed feed, Reason reason, String message, Instant again, Instant now) {
        write(() -> {
            update(
                    "UPDATE feed SET failures = failures + 1, due = ?, trouble = ? WHERE address ="
                            + " ?",
                    again.toEpochMilli(),
                    message,
                    feed.address());
            count(now, "feeds failed: " + reason.slug(), 1);
        });
    }

    /// Entries of a feed have no address that can be fetched.
    void unusable(int entries, Instant now) {
        write(() -> count(now, "entries without a usable address", entries));
    }

    /// Nothing of this host is due before then.
    void postpone(String host, Instant until) {
        write(() -> {
            for (String table : List.of("page", "feed")) {
                update(
                        "UPDATE " + table + " SET due = ? WHERE host = ? AND due < ?",
                        until.toEpochMilli(),
                        host,
                        until.toEpochMilli());
            }
        });
    }

    /// Pages were kept, or found to be of no use.
    ///
    /// @param outcomes by page, in one word
    void pagesDone(Map<URI, String> outcomes, Instant now) {
        write(() -> {
            for (Map.Entry<URI, String> each : outcomes.entrySet()) {
                update(
                        "UPDATE page SET due = NULL, outcome = ? WHERE address = ?",
                        each.getValue(),
                        each.getKey());
                count(now, "pages " + each.getValue(), 1);
            }
        });
    }

    /// A page is to be tried again, or given up.
    void pageFailed(Task.FetchPage page, Reason reason, @Nullable Instant again, Instant now) {
        write(() -> {
            update(
                    "UPDATE page SET attempts = attempts + 1, due = ?, outcome = ? WHERE address ="
                            + " ?",
                    again == null ? null : again.toEpochMilli(),
                    reason.slug(),
                    page.address());
            count(
                    now,
                    (again == null ? "pages given up: " : "pages tried again: ") + reason.slug(),
                    1);
        });
    }

    /// Marks a host that must not be asked now, or takes the mark away.
    void busy(String host, boolean isBusy) {
        mark("busy", "host", isBusy, host);
    }

    /// Marks what is under way or waits to be handed on, or takes the mark away.
    void held(URI address, boolean isHeld) {
        mark("held", "address", isHeld, address.toString());
    }

    private void mark(String table, String column, boolean isMarked, String value) {
        try {
            update(
                    isMarked
                            ? "INSERT OR IGNORE INTO " + table + " VALUES (?)"
                            : "DELETE FROM " + table + " WHERE " + column + " = ?",
                    value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What has been due for longest on a host that is not busy, a feed and a page in turn, so that
    /// neither the many sitemaps of a site nor its many pages hold up the other; null for nothing.
    @Nullable Task due(Instant now) {
        Task task = isPageNext ? duePage(now) : dueFeed(now);
        if (task == null) {
            task = isPageNext ? dueFeed(now) : duePage(now);
        }
        isPageNext = task instanceof Task.ReadFeed;
        return task;
    }

    private @Nullable Task dueFeed(Instant now) {
        return first(
                "SELECT address, tag, modified, every, failures FROM feed WHERE due <= ?" + FREE,
                now.toEpochMilli(),
                rows ->
                        new Task.ReadFeed(
                                URI.create(rows.getString(1)),
                                new Fetched.Version(rows.getString(2), rows.getString(3)),
                                Duration.ofMillis(rows.getLong(4)),
                                rows.getInt(5)));
    }

    private @Nullable Task duePage(Instant now) {
        return first(
                "SELECT address, attempts FROM page WHERE due <= ?" + FREE,
                now.toEpochMilli(),
                rows -> new Task.FetchPage(URI.create(rows.getString(1)), rows.getInt(2)));
    }

    /// When the next thing is due, null for never.
    @Nullable Instant nextDue() {
        return first(
                "SELECT min(due) FROM (SELECT min(due) AS due FROM feed UNION ALL SELECT min(due)"
                        + " FROM page WHERE due > ?)",
                Long.MIN_VALUE,
                rows -> rows.getObject(1) == null ? null : Instant.ofEpochMilli(rows.getLong(1)));
    }

    /// How many pages wait to be fetched.
    public long waiting() {
        Long count =
                first(
                        "SELECT count(*) FROM page WHERE due > ?",
                        Long.MIN_VALUE,
                        rows -> rows.getLong(1));
        return count == null ? 0 : count;
    }

    /// Totals of all days, by day and by what was counted.
    public Map<String, Map<String, Long>> totals() {
        var totals = new LinkedHashMap<String, Map<String, Long>>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("SELECT day, what, count FROM total ORDER BY 1, 2")) {
            while (rows.next()) {
                totals.computeIfAbsent(rows.getString(1), _ -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return totals;
    }

    /// Feeds whose last reading failed, with what befell them.
    public Map<String, String> troubles() {
        var troubles = new LinkedHashMap<String, String>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery(
                                "SELECT address, trouble FROM feed WHERE failures > 0 ORDER BY"
                                        + " 1")) {
            while (rows.next()) {
                troubles.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return troubles;
    }

    static String host(URI address) {
        return address.getHost();
    }

    private void count(Instant now, String what, int count) throws SQLException {
        if (count > 0) {
            update(
                    "INSERT INTO total VALUES (?, ?, ?) ON CONFLICT(day, what) DO UPDATE SET"
                            + " count = count + excluded.count",
                    now.atOffset(ZoneOffset.UTC).toLocalDate(),
                    what,
                    count);
        }
    }

    private interface Write {
        void run() throws SQLException;
    }

    private void write(Write write) {
        try {
            connection.setAutoCommit(false);
            try {
                write.run();
                connection.commit();
            } finally {
                // Nothing to roll back after a commit.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1, value instanceof Number || value == null ? value : value.toString());
        }
        return statement.executeUpdate();
    }

    private interface Reader<T> {
        @Nullable T read(ResultSet rows) throws SQLException;
    }

    private <T> @Nullable T first(String sql, long value, Reader<T> reader) {
        try {
            PreparedStatement statement = prepared(sql);
            statement.setLong(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? reader.read(rows) : null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StoreException failed(SQLException e) {
        return new StoreException(file + " cannot be read or written: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : new ArrayList<>(prepared.values())) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
