package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;
import parley.story.Copies;
import parley.story.Shingles;

/// Finds the copies among reports that were added, and of what is stored: through an index of
/// sampled runs of words, then by the whole texts.
final class CopyGrouping {
    /// Reports from which all of the index is read at once: looking each run up costs more.
    private static final int MANY = 1000;

    private final StoredLedger ledger;
    private final Map<Long, ArticleId> ids = new ConcurrentHashMap<>();
    private @Nullable RunIndex whole;

    CopyGrouping(StoredLedger ledger) {
        this.ledger = ledger;
    }

    /// A report to be looked at.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fresh(long seq, ArticleId id, long[] runs) {}

    private record Entry(long run, long report) {}

    /// Two reports that share words, the lower number first.
    record Pair(long one, long other, Copies.Compared likeness) {}

    private record Candidate(long one, long other) {}

    /// Takes in the next reports.
    ///
    /// @return false when there is none
    boolean run(int round) {
        List<Long> taken =
                numbers(
                        "SELECT report FROM pending WHERE step = "
                                + Regrouping.COPIES
                                + " ORDER BY report LIMIT "
                                + round);
        if (taken.isEmpty()) {
            return false;
        }
        List<Fresh> fresh = fresh(taken);
        var entries = new ArrayList<Entry>();
        List<Pair> pairs = measured(candidates(fresh, index(fresh, round), entries), fresh);
        var groups = new CopyGroups(ledger);
        List<Long> touched =
                Stream.concat(
                                fresh.stream().map(Fresh::seq),
                                pairs.stream().flatMap(each -> Stream.of(each.one, each.other)))
                        .distinct()
                        .toList();
        List<CopyGroups.Change> changes = groups.around(touched, pairs);
        ledger.database.write(connection -> {
            insert(connection, entries, pairs);
            groups.store(connection, changes);
            var dirty = new TreeSet<Long>(taken);
            changes.forEach(change -> dirty.add(change.seq()));
            Regrouping.dirty(connection, dirty);
            Regrouping.move(connection, Regrouping.COPIES, Regrouping.STORIES, taken);
            return null;
        });
        return true;
    }

    private List<Long> numbers(String sql) {
        try (Stream<Long> rows =
                Rows.stream(ledger.database, ledger.names, sql, row -> row.first().number())) {
            return rows.toList();
        }
    }

    private List<Fresh> fresh(List<Long> taken) {
        var ids = new ReportIds();
        var fresh = new ArrayList<Fresh>();
        for (String list : Regrouping.lists(taken)) {
            String sql =
                    "SELECT r.seq, r.id, d.runs FROM report r JOIN reading d"
                            + " ON d.seq = r.seq WHERE r.seq IN "
                            + list
                            + " ORDER BY r.seq";
            try (Stream<Fresh> rows =
                    Rows.stream(
                            ledger.database,
                            ledger.names,
                            sql,
                            row -> {
                                long seq = row.first().number();
                                ArticleId id = ids.of(seq, row.bytes());
                                return new Fresh(seq, id, Shingles.ofPacked(row.bytes()));
                            })) {
                rows.forEach(fresh::add);
            }
        }
        return fresh;
    }

    private RunIndex index(List<Fresh> fresh, int round) {
        if (whole != null) {
            return whole;
        }
        var index = new RunIndex();
        String select = "SELECT run, report FROM run ";
        String order = " ORDER BY run, report";
        if (fresh.size() >= Math.min(MANY, round)) {
            load(index, select + order);
            whole = index;
        } else {
            Set<Long> runs = new TreeSet<>();
            fresh.forEach(each -> {
                for (long run : each.runs) {
                    runs.add(run);
                }
            });
            Regrouping.lists(runs)
                    .forEach(list -> load(index, select + "WHERE run IN " + list + order));
        }
        return index;
    }

    private void load(RunIndex index, String sql) {
        try (Stream<Boolean> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        sql,
                        row -> index.add(row.first().number(), row.small()))) {
            rows.forEach(_ -> {});
        }
    }

    /// Pairs that may be copies; puts the reports into the index.
    private List<Candidate> candidates(List<Fresh> fresh, RunIndex index, List<Entry> entries) {
        var candidates = new ArrayList<Candidate>();
        Map<Integer, Integer> sizes = new HashMap<>();
        var shared = new ArrayList<Map<Integer, Integer>>();
        for (Fresh each : fresh) {
            Map<Integer, Integer> counts = index.sharing(each.runs, (int) each.seq);
            int least = Math.max(1, Shingles.leastShared(each.runs.length));
            counts.values().removeIf(count -> count < least);
            shared.add(counts);
            sizes.put((int) each.seq, each.runs.length);
            for (long run : each.runs) {
                if (index.add(run, (int) each.seq)) {
                    entries.add(new Entry(run, each.seq));
                }
            }
        }
        Set<Integer> unknown = new TreeSet<>();
        shared.forEach(counts -> unknown.addAll(counts.keySet()));
        unknown.removeAll(sizes.keySet());
        sizes(unknown, sizes);
        for (int i = 0; i < shared.size(); i++) {
            Fresh own = fresh.get(i);
            shared.get(i).entrySet().stream()
                    .filter(each ->
                            each.getValue()
                                    >= Shingles.leastShared(
                                            own.runs.length,
                                            sizes.getOrDefault(each.getKey(), Integer.MAX_VALUE)))
                    .map(each -> new Candidate(each.getKey(), own.seq))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private void sizes(Collection<Integer> reports, Map<Integer, Integer> sizes) {
        for (String list : Regrouping.lists(reports)) {
            String sql =
                    "SELECT seq, "
                            + ledger.database.dialect().length("runs")
                            + " FROM reading WHERE seq IN "
                            + list;
            try (Stream<Integer> rows =
                    Rows.stream(
                            ledger.database,
                            ledger.names,
                            sql,
                            row -> {
                                int seq = row.first().small();
                                return sizes.put(seq, row.small() / Long.BYTES) == null ? 1 : 0;
                            })) {
                rows.forEach(_ -> {});
            }
        }
    }

    private List<Pair> measured(List<Candidate> candidates, List<Fresh> fresh) {
        Map<Long, String> texts = new ConcurrentHashMap<>();
        fresh.forEach(each -> ids.put(each.seq, each.id));
        Set<Long> unknown = new TreeSet<>();
        candidates.forEach(each -> unknown.add(each.one));
        unknown.removeAll(ids.keySet());
        for (String list : Regrouping.lists(unknown)) {
            ids(list);
        }
        List<Pair> pairs =
                candidates.parallelStream()
                        .map(each ->
                                new Pair(
                                        each.one,
                                        each.other,
                                        likeness(each.one, each.other, texts)))
                        .filter(pair -> pair.likeness.containment() >= Copies.LINKED)
                        .toList();
        ids.clear();
        return pairs;
    }

    private void ids(String list) {
        var known = new ReportIds();
        try (Stream<ArticleId> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        "SELECT seq, id FROM report WHERE seq IN " + list,
                        row -> {
                            long seq = row.first().number();
                            ArticleId id = known.of(seq, row.bytes());
                            ids.put(seq, id);
                            return id;
                        })) {
            rows.forEach(_ -> {});
        }
    }

    /// In the order of their ids, so that the order of adding does not show.
    private Copies.Compared likeness(long one, long other, Map<Long, String> texts) {
        return id(one).value().compareTo(id(other).value()) < 0
                ? Copies.compare(text(one, texts), text(other, texts))
                : Copies.compare(text(other, texts), text(one, texts));
    }

    private ArticleId id(long seq) {
        return Objects.requireNonNull(ids.get(seq));
    }

    private String text(long seq, Map<Long, String> texts) {
        return texts.computeIfAbsent(seq, _ -> ledger.words(id(seq)));
    }

    private static void insert(Connection connection, List<Entry> entries, List<Pair> pairs)
            throws SQLException {
        entries.sort(Comparator.comparingLong(Entry::run).thenComparingLong(Entry::report));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO run(run, report) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (Entry each : entries) {
                insert.setLong(1, each.run);
                insert.setLong(2, each.report);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO overlap(one, other, shared, containment, template)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (Pair each : pairs) {
                insert.setLong(1, each.one);
                insert.setLong(2, each.other);
                insert.setLong(3, each.likeness.shared());
                insert.setDouble(4, each.likeness.containment());
                insert.setLong(5, each.likeness.isTemplate() ? 1 : 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
