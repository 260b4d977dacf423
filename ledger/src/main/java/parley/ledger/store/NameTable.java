package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The names that columns hold as numbers, kept in memory: some ten thousands even in a large
/// ledger. Codes are given once and never change, so what another process adds is read when it is
/// first met. Safe to share between threads.
final class NameTable {
    private final Database database;
    private final List<String> words = new ArrayList<>(List.of(""));
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> unsaved = new ArrayList<>();

    /// A copy of `words` as it was a while ago, to be read without waiting for others.
    private volatile List<String> seen = List.of("");

    NameTable(Database database) {
        this.database = database;
    }

    /// Words as every database can hold them: PostgreSQL's texts have no character 0.
    static String storable(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace('\0', '\ufffd');
    }

    /// The words of a code.
    String words(int code) {
        List<String> known = seen;
        return code > 0 && code < known.size() ? known.get(code) : met(code);
    }

    private synchronized String met(int code) {
        if (code >= words.size()) {
            load();
        }
        if (code <= 0 || code >= words.size()) {
            throw new IllegalStateException(
                    "The table of names has " + (words.size() - 1) + " rows, got code " + code);
        }
        seen = List.copyOf(words);
        return words.get(code);
    }

    /// The codes of all names that fit.
    synchronized List<Integer> codes(Predicate<String> wanted) {
        load();
        var found = new ArrayList<Integer>();
        for (int code = 1; code < words.size(); code++) {
            if (wanted.test(words.get(code))) {
                found.add(code);
            }
        }
        return found;
    }

    /// The name's code, null if no record has it.
    synchronized @Nullable Integer code(String words) {
        String name = storable(words);
        if (!codes.containsKey(name)) {
            load();
        }
        return codes.get(name);
    }

    /// The name's code; a new one is written by the next [#save].
    synchronized int codeOrNew(String words) {
        String name = storable(words);
        Integer known = codes.get(name);
        if (known != null) {
            return known;
        }
        unsaved.add(name);
        return put(name);
    }

    private int put(String name) {
        int code = words.size();
        words.add(name);
        codes.put(name, code);
        return code;
    }

    /// Writes the new names, within the caller's transaction.
    synchronized void save(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO name VALUES (?, ?)")) {
            for (String name : unsaved) {
                insert.setLong(1, codes.getOrDefault(name, 0));
                insert.setString(2, name);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        unsaved.clear();
    }

    /// Forgets what was not committed.
    synchronized void forget() {
        seen = List.of("");
        words.subList(1, words.size()).clear();
        codes.clear();
        unsaved.clear();
        load();
    }

    /// Reads the rows that were added since.
    synchronized void load() {
        if (!unsaved.isEmpty()) {
            return;
        }
        database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT code, words FROM name WHERE code >= ? ORDER BY code")) {
                select.setLong(1, words.size());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        put(rows.getString(2));
                    }
                }
            }
            return null;
        });
    }
}
