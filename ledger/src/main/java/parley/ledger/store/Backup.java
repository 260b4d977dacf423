package parley.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import parley.ledger.LedgerException;

/// Copies a ledger's record and corrections to another folder, whatever database holds them. The
/// copy's index is made when it is first written or by `parley reindex`.
final class Backup {
    private Backup() {}

    static void copy(Database database, Path folder, CorrectionFile corrections) {
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
        switch (database.dialect()) {
            case SQLITE -> vacuum(database, file);
            case POSTGRESQL -> TableCopy.of(database, folder);
        }
        corrections.copy(folder);
    }

    private static void vacuum(Database database, Path file) {
        database.read(connection -> {
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, file.toString());
                vacuum.execute();
            }
            return null;
        });
    }
}
