package parley.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import parley.ledger.LedgerException;

/// Copies a ledger's record and corrections to another folder. Its index is made when the copy is first written or
/// by `parley reindex`.
final class Backup {
    private Backup() {}

    static void copy(Database database, Path folder, CorrectionFile corrections) {
        if (database.dialect() != Dialect.SQLITE) {
            throw new LedgerException(
                    LedgerException.Kind.READ_ONLY,
                    database.name() + ": back up a PostgreSQL ledger with pg_dump");
        }
        Path file = folder.resolve(LedgerStore.FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        if (Files.exists(file)) {
            throw new LedgerException(
                    LedgerException.Kind.READ_ONLY,
                    folder + " holds a ledger already; name an empty folder");
        }
        database.read(connection -> {
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, file.toString());
                vacuum.execute();
            }
            return null;
        });
        corrections.copy(folder);
    }
}
