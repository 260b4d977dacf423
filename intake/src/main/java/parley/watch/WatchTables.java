package parley.watch;

import java.util.List;

/// The tables in which a watch keeps its state, and how its file is written.
final class WatchTables {
    static final List<String> MADE =
            List.of(
                    "PRAGMA journal_mode = WAL",
                    // After a loss of power the last requests are made again, which the ledger
                    // knows.
                    "PRAGMA synchronous = NORMAL",
                    "PRAGMA busy_timeout = 10000",
                    "CREATE TABLE IF NOT EXISTS feed(address TEXT PRIMARY KEY, host TEXT NOT NULL,"
                            + " tag TEXT, modified TEXT, every INTEGER NOT NULL, due INTEGER NOT NULL,"
                            + " failures INTEGER NOT NULL, trouble TEXT, parent TEXT)",
                    "CREATE TABLE IF NOT EXISTS page(address TEXT PRIMARY KEY, host TEXT NOT NULL,"
                            + " feed TEXT NOT NULL, seen INTEGER NOT NULL, due INTEGER,"
                            + " attempts INTEGER NOT NULL, outcome TEXT)",
                    "CREATE INDEX IF NOT EXISTS feed_due ON feed(due)",
                    "CREATE INDEX IF NOT EXISTS page_due ON page(due) WHERE due IS NOT NULL",
                    "CREATE TABLE IF NOT EXISTS total(day TEXT NOT NULL, what TEXT NOT NULL,"
                            + " count INTEGER NOT NULL, PRIMARY KEY(day, what))",
                    "CREATE TEMP TABLE busy(host TEXT PRIMARY KEY)",
                    "CREATE TEMP TABLE held(address TEXT PRIMARY KEY)");

    private WatchTables() {}
}
