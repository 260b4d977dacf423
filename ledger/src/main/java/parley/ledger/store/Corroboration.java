package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Alike;
import parley.ledger.Corrections;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.model.FindingId;

/// Counts for each record the independent chains that state the same, see [Alike]; records that a
/// person calls one utterance state the same whatever their words.
final class Corroboration {
    private static final String SQL =
            "SELECT f.seq, f.id, f.layer, f.party, f.issue, f.act, f.plover, f.counter, f.day,"
                    + " f.content, f.independent, r.publisher, r.agency, r.chain, r.copies"
                    + " FROM finding f JOIN report r ON r.seq = f.report WHERE f.day < "
                    + Days.UNDATED
                    + " AND f.party IS NOT NULL ORDER BY f.day, f.sort, f.ordinal";

    private final StoredLedger ledger;
    private final Corrections corrections;
    private final Map<String, Deque<Claim>> window = new HashMap<>();
    private final Map<Long, Integer> changed = new HashMap<>();
    private final Map<FindingId, Claim> named = new HashMap<>();
    private long today = Long.MIN_VALUE;

    Corroboration(StoredLedger ledger) {
        this.ledger = ledger;
        this.corrections = ledger.corrections();
        corrections.together().forEach(group -> group.forEach(id -> named.put(id, Claim.NONE)));
    }

    /// One record, with the chains that state the same as far as they were met.
    private record Claim(
            long seq,
            FindingId id,
            String key,
            long day,
            Set<String> words,
            int independent,
            String chain,
            Set<String> chains) {
        /// Stands for a record that was not met yet.
        static final Claim NONE =
                new Claim(0, new FindingId(""), "", 0, Set.of(), 0, "", new HashSet<>());
    }

    void run() {
        try (Stream<Optional<Claim>> claims =
                Rows.stream(ledger.database, ledger.names, SQL, this::claim)) {
            claims.forEach(claim -> claim.ifPresent(this::meet));
        }
        window.values().forEach(claims -> claims.forEach(this::settle));
        corrections.together().forEach(this::join);
        store();
    }

    private void meet(Claim claim) {
        if (claim.day > today) {
            today = claim.day;
            window.values().removeIf(this::forget);
        }
        Deque<Claim> sameKey = window.computeIfAbsent(claim.key, _ -> new ArrayDeque<>());
        for (Claim other : sameKey) {
            if (Alike.sameWords(other.words, claim.words)) {
                other.chains.add(claim.chain);
                claim.chains.add(other.chain);
            }
        }
        sameKey.addLast(claim);
    }

    /// True when none is left that a record of today may be compared with.
    private boolean forget(Deque<Claim> claims) {
        while (!claims.isEmpty() && today - claims.getFirst().day > Alike.MOST_DAYS_APART) {
            settle(claims.removeFirst());
        }
        return claims.isEmpty();
    }

    private Optional<Claim> claim(Row row) throws java.sql.SQLException {
        row.first();
        long seq = row.number();
        var id = new FindingId(FindingRows.hex(row.number()));
        if (corrections.isLeftOut(id)) {
            return Optional.empty();
        }
        var key = new ArrayList<String>();
        int layer = row.small();
        key.add(Layer.ofNumber(layer).code());
        key.add(who(row.nameOrNull()));
        for (int i = 0; i < 3; i++) {
            key.add(Long.toString(row.number()));
        }
        key.add(who(row.nameOrNull()));
        long day = row.number();
        Set<String> words = Alike.words(row.text());
        int independent = row.small();
        String chain = ReportRows.source(row).chain();
        String own = corrections.changed().contains(id) ? changedKey(id) : String.join("|", key);
        return Optional.of(
                new Claim(
                        seq,
                        id,
                        own,
                        day,
                        words,
                        independent,
                        chain,
                        new HashSet<>(Set.of(chain))));
    }

    private String who(@Nullable String name) {
        return name == null ? "" : corrections.name(name);
    }

    /// What a person put right is compared with what people put right to the same.
    private String changedKey(FindingId id) {
        return ledger.record(id).map(Corroboration::key).orElse(id.value());
    }

    private static String key(FindingRecord record) {
        return "corrected|" + Alike.key(record);
    }

    private void settle(Claim claim) {
        if (named.containsKey(claim.id)) {
            named.put(claim.id, claim);
        }
        if (claim.chains.size() != claim.independent) {
            changed.put(claim.seq, claim.chains.size());
        }
    }

    /// All that state one utterance share their chains.
    private void join(Set<FindingId> group) {
        List<Claim> claims =
                group.stream()
                        .map(id -> named.getOrDefault(id, Claim.NONE))
                        .filter(claim -> !claim.equals(Claim.NONE))
                        .toList();
        var chains = new HashSet<String>();
        claims.forEach(claim -> chains.addAll(claim.chains));
        for (Claim claim : claims) {
            if (chains.size() != claim.independent) {
                changed.put(claim.seq, chains.size());
            } else {
                changed.remove(claim.seq);
            }
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
