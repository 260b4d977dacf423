package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
                    + " AND %s ORDER BY f.day, f.sort, f.ordinal";

    /// Name of the row of `meta` that says by which corrections records were counted.
    private static final String CORRECTED = "corrected";

    /// Days between two dirty ones that are read in one go.
    private static final long GAP = 4 * Alike.MOST_DAYS_APART;

    private final StoredLedger ledger;
    private final Corrections corrections;
    private final ChainCount<Claim> count = new ChainCount<>(this::settle);
    private final Map<Long, Integer> changed = new HashMap<>();
    private final Map<FindingId, Named> named = new HashMap<>();
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;

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

    /// Counts the records of the parties and days that something has changed for, with those of the
    /// days beside them. Where people's corrections have changed, or say across parties what is the
    /// same, all records.
    void run() {
        String stamp = Integer.toString(ledger.corrections.file().stamp().hashCode());
        boolean isAll =
                !corrections.together().isEmpty()
                        || !corrections.changed().isEmpty()
                        || !stamp.equals(stampBefore());
        Map<Integer, NavigableSet<Long>> dirty = dirty();
        if (isAll) {
            count("f.party IS NOT NULL", Long.MIN_VALUE, Long.MAX_VALUE);
            corrections.together().forEach(this::join);
        } else {
            parties(dirty);
        }
        store(stamp);
    }

    private String stampBefore() {
        return ledger.one(
                        "SELECT value FROM meta WHERE name = '" + CORRECTED + "'",
                        row -> row.first().text())
                .orElseGet(() -> Integer.toString(CorrectionFile.NONE.stamp().hashCode()));
    }

    private Map<Integer, NavigableSet<Long>> dirty() {
        Map<Integer, NavigableSet<Long>> dirty = new TreeMap<>();
        try (Stream<Boolean> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        "SELECT party, day FROM dirty",
                        row ->
                                dirty.computeIfAbsent(row.first().small(), _ -> new TreeSet<>())
                                        .add(row.number()))) {
            rows.forEach(_ -> {});
        }
        return dirty;
    }

    /// Parties that people merged are one.
    private void parties(Map<Integer, NavigableSet<Long>> dirty) {
        Map<String, NavigableSet<Long>> byName = new TreeMap<>();
        dirty.forEach((party, days) ->
                byName.computeIfAbsent(
                                corrections.name(ledger.names.words(party)), _ -> new TreeSet<>())
                        .addAll(days));
        byName.forEach((name, days) -> {
            List<Integer> codes =
                    corrections.isEmpty()
                            ? List.of(Objects.requireNonNull(ledger.names.code(name)))
                            : ledger.names.codes(each -> corrections.name(each).equals(name));
            String parties =
                    codes.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
            days(parties, days);
        });
    }

    private void days(String parties, NavigableSet<Long> days) {
        long first = days.getFirst();
        long last = first;
        for (long day : days) {
            if (day - last > GAP) {
                days(parties, first, last);
                first = day;
            }
            last = day;
        }
        days(parties, first, last);
    }

    private void days(String parties, long first, long last) {
        long reach = 2 * Alike.MOST_DAYS_APART;
        count(
                "f.party IN %s AND f.day BETWEEN %d AND %d"
                        .formatted(parties, first - reach, last + reach),
                first - Alike.MOST_DAYS_APART,
                last + Alike.MOST_DAYS_APART);
    }

    /// @param first the first day of which all that states the same is read
    private void count(String where, long first, long last) {
        from = first;
        to = last;
        try (Stream<Optional<Claim>> claims =
                Rows.stream(ledger.database, ledger.names, SQL.formatted(where), this::claim)) {
            claims.flatMap(Optional::stream)
                    .forEach(it -> count.add(it, it.key, it.day, it.words, it.chain));
        }
        count.finish();
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
        boolean isWhole = claim.day >= from && claim.day <= to;
        if (isWhole && chains.size() != claim.independent) {
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

    private void store(String stamp) {
        ledger.database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE finding SET independent = ? WHERE seq = ?")) {
                for (Map.Entry<Long, Integer> each : changed.entrySet()) {
                    update.setInt(1, each.getValue());
                    update.setLong(2, each.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
            OwnLedger.execute(connection, "DELETE FROM dirty");
            OwnLedger.execute(
                    connection,
                    "INSERT INTO meta VALUES ('%s', '%s') ON CONFLICT(name) DO UPDATE SET value"
                            .concat(" = excluded.value")
                            .formatted(CORRECTED, stamp));
            return null;
        });
    }
}
