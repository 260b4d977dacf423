package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.ledger.Names;

/// Counts for each record the independent chains that state the same.
///
/// Two records state the same when layer, party, issue and act (or event code and target) are the
/// same, they were said or done at most a day apart, and half of the shorter one's content words
/// are the other's too. Undated records are counted for themselves: a missing corroboration is
/// better than a wrong one.
final class Corroboration {
    private static final long APART = 1;
    private static final double ALIKE = 0.5;
    private static final int WORD = 4;

    private static final String SQL =
            "SELECT f.seq, f.layer, f.party, f.issue, f.act, f.plover, f.counter, f.day, f.content,"
                    + " f.independent, r.publisher, r.agency, r.chain, r.copies"
                    + " FROM finding f JOIN report r ON r.seq = f.report WHERE f.day < "
                    + Days.UNDATED
                    + " AND f.party IS NOT NULL"
                    + " ORDER BY f.layer, f.party, f.issue, f.act, f.plover, f.day, f.sort, f.ordinal";

    private final StoredLedger ledger;
    private final Map<Long, Integer> changed = new HashMap<>();

    Corroboration(StoredLedger ledger) {
        this.ledger = ledger;
    }

    /// One record, with the chains that state the same as far as they were met.
    private record Claim(
            long seq,
            List<Long> key,
            long day,
            Set<String> words,
            int independent,
            String chain,
            Set<String> chains) {}

    void run() {
        var window = new ArrayDeque<Claim>();
        try (Stream<Claim> claims =
                Rows.stream(ledger.database, ledger.names, SQL, Corroboration::claim)) {
            claims.forEach(claim -> {
                while (!window.isEmpty() && !isNear(window.peekFirst(), claim)) {
                    settle(window.removeFirst());
                }
                for (Claim other : window) {
                    if (isSame(other, claim)) {
                        other.chains.add(claim.chain);
                        claim.chains.add(other.chain);
                    }
                }
                window.addLast(claim);
            });
        }
        window.forEach(this::settle);
        store();
    }

    private static Claim claim(Row row) throws java.sql.SQLException {
        row.first();
        long seq = row.number();
        var key = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            key.add(row.number());
        }
        long day = row.number();
        Set<String> words = words(row.text());
        int independent = row.small();
        String chain = ReportRows.source(row).chain();
        return new Claim(seq, key, day, words, independent, chain, new HashSet<>(Set.of(chain)));
    }

    private static Set<String> words(String content) {
        var words = new HashSet<String>();
        for (String word : Names.keys(content)) {
            if (word.length() >= WORD) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isNear(Claim earlier, Claim later) {
        return later.day - earlier.day <= APART
                && earlier.key.subList(0, 5).equals(later.key.subList(0, 5));
    }

    private static boolean isSame(Claim one, Claim other) {
        if (!one.key.equals(other.key)) {
            return false;
        }
        int least = Math.min(one.words.size(), other.words.size());
        long shared = one.words.stream().filter(other.words::contains).count();
        return least > 0 && shared >= ALIKE * least;
    }

    private void settle(Claim claim) {
        if (claim.chains.size() != claim.independent) {
            changed.put(claim.seq, claim.chains.size());
        }
    }

    private void store() {
        ledger.database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE finding SET independent = ? WHERE seq = ?")) {
                for (Map.Entry<Long, Integer> each : changed.entrySet()) {
                    update.setInt(1, each.getValue());
                    update.setLong(2, each.getKey());
                    update.executeUpdate();
                }
            }
            return null;
        });
    }
}
