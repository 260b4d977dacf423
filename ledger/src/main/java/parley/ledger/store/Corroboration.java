package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Alike;
import parley.ledger.ChainCount;
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
    private final ChainCount<Claim> count = new ChainCount<>(this::settle);
    private final Map<Long, Integer> changed = new HashMap<>();
    private final Map<FindingId, Named> named = new HashMap<>();

    Corroboration(StoredLedger ledger) {
        this.ledger = ledger;
        this.corrections = ledger.corrections();
        corrections.together().forEach(group -> group.forEach(id -> named.put(id, Named.NONE)));
    }

    /// One record on its way to be counted.
    private record Claim(
            long seq,
            FindingId id,
            String key,
            long day,
            Set<String> words,
            int independent,
            String chain) {}

    /// A record that a person speaks of, with its chains.
    private record Named(long seq, int independent, Set<String> chains) {
        /// Stands for a record that was not met yet.
        static final Named NONE = new Named(0, 0, Set.of());
    }

    void run() {
        try (Stream<Optional<Claim>> claims =
                Rows.stream(ledger.database, ledger.names, SQL, this::claim)) {
            claims.flatMap(Optional::stream)
                    .forEach(it -> count.add(it, it.key, it.day, it.words, it.chain));
        }
        count.finish();
        corrections.together().forEach(this::join);
        store();
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
        return Optional.of(new Claim(seq, id, own, day, words, independent, chain));
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

    private void settle(Claim claim, Set<String> chains) {
        if (named.containsKey(claim.id)) {
            named.put(claim.id, new Named(claim.seq, claim.independent, chains));
        }
        if (chains.size() != claim.independent) {
            changed.put(claim.seq, chains.size());
        }
    }

    /// All that state one utterance share their chains.
    private void join(Set<FindingId> group) {
        List<Named> claims =
                group.stream()
                        .map(id -> named.getOrDefault(id, Named.NONE))
                        .filter(claim -> !claim.equals(Named.NONE))
                        .toList();
        var chains = new HashSet<String>();
        claims.forEach(claim -> chains.addAll(claim.chains));
        for (Named claim : claims) {
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
