package parley.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import parley.ledger.Flaw;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.WritableLedger;
import parley.ledger.index.SearchIndex;

/// Opens ledgers. One folder is one ledger:
///
/// - `ledger.sqlite`, the record, with its write-ahead log beside it;
/// - `index/`, the search index, which `parley reindex` makes anew;
/// - `corrections.jsonl`, what people corrected;
/// - `ledger.lock`, held by the process that writes.
///
/// A ledger may also lie in PostgreSQL; its folder then holds index and corrections only.
public final class LedgerStore {
    static final String FILE = "ledger.sqlite";
    static final String INDEX = "index";
    private static final String LOCK = "ledger.lock";

    private LedgerStore() {}

    /// Opens a ledger to be read; another process may be writing it.
    ///
    /// @param location the ledger's folder, or `postgresql://user@host/base`
    /// @throws LedgerException if there is none or it cannot be read
    public static Ledger read(String location) {
        if (PostgresLocation.isOne(location)) {
            return PostgresStore.read(location);
        }
        Path folder = Path.of(location);
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new LedgerException(
                    Kind.NO_LEDGER,
                    folder
                            + ": there is no ledger here; `parley ingest --ledger "
                            + folder
                            + " INPUT...` makes one");
        }
        Database database = database(folder, false);
        checkVersion(database, false);
        return new StoredLedger(
                database,
                SearchIndex.toRead(folder.resolve(INDEX)),
                new CorrectionFile(folder.resolve(CorrectionFile.NAME)));
    }

    /// Opens a ledger to be written, and makes it if there is none.
    ///
    /// @param location the ledger's folder, or `postgresql://user@host/base`
    /// @throws LedgerException if another process writes it, or it cannot be written
    public static WritableLedger write(String location) {
        if (PostgresLocation.isOne(location)) {
            return PostgresStore.write(location);
        }
        Path folder = Path.of(location);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LedgerException(Kind.READ_ONLY, folder + ": cannot be made", e);
        }
        Lock lock = Lock.of(folder);
        boolean isOpen = false;
        try {
            boolean isNew = !Files.exists(folder.resolve(FILE));
            Database database = database(folder, true);
            if (isNew || database.number(Dialect.SQLITE.tables()) == 0) {
                run(database, Schema.statements(database.dialect()));
            }
            boolean isUpgraded = checkVersion(database, true);
            var ledger =
                    new OwnLedger(
                            database,
                            SearchIndex.toWrite(folder.resolve(INDEX)),
                            new CorrectionFile(folder.resolve(CorrectionFile.NAME)),
                            lock);
            isOpen = true;
            if (isUpgraded) {
                ledger.drawLines(false);
            }
            return ledger;
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    /// The folder on this machine that belongs to a ledger: its own, or that of index and
    /// corrections of one in PostgreSQL.
    public static Path folder(String location) {
        return PostgresLocation.isOne(location)
                ? PostgresLocation.of(location).folder()
                : Path.of(location);
    }

    /// Mends a ledger whose database has damaged pages: what can be read goes into a new one, which
    /// takes the old one's place; the old one stays beside it as `ledger.sqlite.damaged`.
    ///
    /// @return what could not be saved, with advice; empty when nothing is damaged
    /// @throws LedgerException if nothing of it can be read, another process writes it, or there is
    ///   no room; then nothing is changed
    public static Optional<Mended> mend(String location) {
        Path folder = Path.of(location);
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            return Optional.empty();
        }
        try (Lock _ = Lock.of(folder);
                var damaged =
                        new StoredLedger(
                                database(folder, true),
                                SearchIndex.toRead(folder.resolve(INDEX)),
                                CorrectionFile.NONE)) {
            if (new Verification(damaged).structure().isEmpty()) {
                return Optional.empty();
            }
            Path mended = folder.resolve("mended");
            Files.createDirectories(mended);
            Files.deleteIfExists(mended.resolve(FILE));
            Salvage.Outcome outcome;
            try (WritableLedger whole = write(mended.toString())) {
                outcome = new Salvage(damaged, whole, folder.resolve("originals")).run();
            }
            release(damaged);
            replace(folder, mended);
            return Optional.of(new Mended(outcome.saved(), outcome.losses()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot mend " + folder, e);
        }
    }

    /// What mending gave.
    ///
    /// @param saved number of reports that are whole
    /// @param losses what is not, and what mends it
    public record Mended(int saved, List<Flaw> losses) {
        public Mended {
            losses = List.copyOf(losses);
        }
    }

    /// At every moment one of the two files is the ledger.
    private static void replace(Path folder, Path mended) throws IOException {
        Path file = folder.resolve(FILE);
        Path old = folder.resolve(FILE + ".damaged");
        Files.deleteIfExists(old);
        Files.createLink(old, file);
        for (String log : List.of("-wal", "-shm")) {
            if (Files.exists(folder.resolve(FILE + log))) {
                // Else the old log would be read into the new file.
                Files.move(
                        folder.resolve(FILE + log),
                        folder.resolve(FILE + ".damaged" + log),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(
                mended.resolve(FILE),
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> rest = Files.walk(mended)) {
            for (Path each : rest.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void run(Database database, List<String> statements) {
        database.write(connection -> {
            for (String sql : statements) {
                OwnLedger.execute(connection, sql);
            }
            return null;
        });
    }

    /// @return true when the tables were brought up to date
    /// @throws LedgerException if the tables are of another version that cannot be read
    static boolean checkVersion(Database database, boolean writes) {
        int version =
                (int)
                        database.number(
                                "SELECT CAST(value AS BIGINT) FROM meta WHERE name = 'schema'");
        if (version == Schema.VERSION) {
            return false;
        }
        if (version < Schema.VERSION && writes) {
            run(database, Schema.upgrades(version, database.dialect()));
            return true;
        }
        database.close();
        throw version > Schema.VERSION
                ? new LedgerException(
                        Kind.TOO_NEW,
                        database.name()
                                + ": made by a later version (tables "
                                + version
                                + ", this program knows "
                                + Schema.VERSION
                                + "); update Parley")
                : new LedgerException(
                        Kind.TOO_OLD,
                        database.name()
                                + ": made by an earlier version (tables "
                                + version
                                + ", this program writes "
                                + Schema.VERSION
                                + "); `parley reindex --ledger "
                                + database.name()
                                + "` brings it up to date");
    }

    static Database database(Path folder, boolean writes) {
        var properties = new Properties();
        if (!writes) {
            properties.setProperty("open_mode", "1");
        }
        Path file = folder.resolve(FILE).toAbsolutePath();
        return new Database(
                folder.toString(),
                "jdbc:sqlite:" + (writes || !isFrozen(folder) ? file : frozen(file)),
                properties,
                Dialect.SQLITE,
                writes ? WRITER : READER);
    }

    /// True when nobody can write the ledger: it lies on a disk or in a folder that is read only,
    /// and whoever wrote it last has closed it. SQLite needs to be told, as it would write beside
    /// the file otherwise.
    private static boolean isFrozen(Path folder) {
        return !Files.isWritable(folder) && !Files.exists(folder.resolve(FILE + "-wal"));
    }

    /// The file's name as SQLite's own sort of URI, https://sqlite.org/uri.html.
    private static String frozen(Path file) {
        return "file:" + file.toUri().getRawPath() + "?immutable=1";
    }

    private static final List<String> READER =
            List.of(
                    "PRAGMA busy_timeout = 10000",
                    "PRAGMA mmap_size = 268435456",
                    "PRAGMA cache_size = -32768");

    // A commit returns when the log is on the disk. The log is folded in every 24,000 pages, some
    // 100 MB: a page that many commits change is then written to its place once.
    private static final List<String> WRITER =
            List.of(
                    "PRAGMA busy_timeout = 10000",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA wal_autocheckpoint = 24000",
                    "PRAGMA mmap_size = 268435456",
                    "PRAGMA cache_size = -131072");

    /// Held while a process writes; the operating system lets go of it when the process ends.
    private record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {
        static Lock of(Path folder) {
            FileChannel channel;
            try {
                channel =
                        FileChannel.open(
                                folder.resolve(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new LedgerException(
                        Kind.READ_ONLY,
                        folder + ": this ledger may not be written (" + e.getMessage() + ")",
                        e);
            }
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new Lock(channel, lock);
                }
                channel.close();
            } catch (OverlappingFileLockException e) {
                throw busy(folder, e);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + folder.resolve(LOCK), e);
            }
            throw busy(folder, null);
        }

        private static LedgerException busy(
                Path folder, @org.jspecify.annotations.Nullable Exception cause) {
            String message =
                    folder + ": another process is writing this ledger; wait for it, or read only";
            return cause == null
                    ? new LedgerException(Kind.BUSY, message)
                    : new LedgerException(Kind.BUSY, message, cause);
        }

        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot release a ledger's lock", e);
            }
        }
    }

    /// Files can take the place of others only when nobody has those open.
    private static void release(StoredLedger ledger) {
        ledger.close();
    }
}
