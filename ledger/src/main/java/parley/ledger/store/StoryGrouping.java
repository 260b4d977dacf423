package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.model.ArticleId;
import parley.story.Gist;
import parley.story.Rarity;
import parley.story.Stories;

/// Puts reports into stories, in the order of their days. A story bears the key of its first report
/// for as long as that one is its first.
final class StoryGrouping {
    private final StoredLedger ledger;

    /// All reports that this round meets, by number.
    private final Map<Integer, Met> met = new TreeMap<>();

    StoryGrouping(StoredLedger ledger) {
        this.ledger = ledger;
    }

    /// A report as it is stored.
    ///
    /// @param family 0 when it has none yet, else one more than its number
    private record Met(int seq, long sort, long day, long story, int family, Gist gist) {
        Stories.Report report(Map<Integer, Set<Integer>> apart) {
            return new Stories.Report(
                    seq,
                    sort,
                    day == Days.UNDATED ? Stories.UNDATED : day,
                    gist,
                    apart.getOrDefault(seq, Set.of()));
        }
    }

    /// A family that this round may change.
    private record Known(int number, int state, double length) {}

    /// Takes in the next reports.
    ///
    /// @return false when there is none
    boolean run(int round) {
        List<Met> taken =
                met(
                        "FROM pending p JOIN report r ON r.seq = p.report LEFT JOIN member m ON"
                                + " m.report = r.seq LEFT JOIN gist g ON g.seq = r.seq WHERE p.step"
                                + " = "
                                + Regrouping.STORIES
                                + " ORDER BY r.day, r.sort LIMIT "
                                + round);
        if (taken.isEmpty()) {
            return false;
        }
        long today = number("SELECT max(last) FROM family", Long.MIN_VALUE);
        Set<Integer> changed = new HashSet<>();
        taken.stream()
                .filter(each -> each.family > 0)
                .forEach(each -> changed.add(each.family - 1));
        List<Known> families = families(late(taken, today), changed);
        for (String list : Regrouping.lists(families.stream().map(Known::number).toList())) {
            met(
                    "FROM member m JOIN report r ON r.seq = m.report LEFT JOIN gist g ON g.seq ="
                            + " r.seq WHERE m.family IN "
                            + list
                            + " ORDER BY r.day, r.sort");
        }
        var rarity = rarity();
        int next = (int) number("SELECT max(number) FROM family", -1) + 1;
        var stories = new Stories(rarity, next, today);
        Map<Integer, Set<Integer>> apart = apart();
        Map<Integer, List<Stories.Report>> members = new HashMap<>();
        met.values().stream()
                .filter(each -> each.family > 0)
                .sorted(Comparator.comparingLong(Met::day).thenComparingLong(Met::sort))
                .forEach(each ->
                        members.computeIfAbsent(each.family - 1, _ -> new ArrayList<>())
                                .add(each.report(apart)));
        for (Known family : families) {
            stories.restore(
                    family.number,
                    family.state,
                    family.length,
                    members.getOrDefault(family.number, List.of()),
                    changed.contains(family.number));
        }
        for (Met each : taken) {
            if (each.family == 0) {
                stories.add(each.report(apart));
            }
        }
        ledger.database.write(connection -> {
            store(connection, stories, rarity);
            List<Long> done = taken.stream().map(each -> (long) each.seq).toList();
            Regrouping.done(connection, Regrouping.STORIES, done);
            return null;
        });
        return true;
    }

    private List<Met> met(String from) {
        String sql = "SELECT r.seq, r.sort, r.day, r.story, m.family + 1, g.stems, r.id " + from;
        try (Stream<Met> rows = Rows.stream(ledger.database, ledger.names, sql, this::met)) {
            List<Met> all = rows.toList();
            all.forEach(each -> met.put(each.seq, each));
            return all;
        }
    }

    private Met met(Row row) throws SQLException {
        row.first();
        int seq = row.small();
        long sort = row.number();
        long day = row.number();
        long story = row.number();
        int family = row.small();
        byte[] stems = row.bytes();
        Gist gist =
                stems == null
                        ? Gist.of(
                                ledger.words(new ArticleId(HexFormat.of().formatHex(row.bytes()))))
                        : Gist.ofPacked(stems);
        return new Met(seq, sort, day, story, family, gist);
    }

    /// As [Database#number], with what stands for no number.
    private long number(String sql, long none) {
        return ledger.database.number("SELECT coalesce((" + sql + "), " + none + ")");
    }

    /// Days of new reports that are before the last that was met.
    private static NavigableSet<Long> late(List<Met> taken, long today) {
        var days = new TreeSet<Long>();
        for (Met each : taken) {
            if (each.family == 0 && each.day < today) {
                days.add(each.day);
            }
        }
        return days;
    }

    /// All that are open, those that are over and near one of the days, and these.
    private List<Known> families(NavigableSet<Long> days, Set<Integer> numbers) {
        Map<Integer, Known> known = new TreeMap<>();
        var wanted = new ArrayList<String>();
        wanted.add("state = " + Stories.OPEN);
        Regrouping.lists(numbers).forEach(list -> wanted.add("number IN " + list));
        if (!days.isEmpty()) {
            wanted.add(
                    "state = %d AND last >= %d AND first <= %d"
                            .formatted(
                                    Stories.OVER,
                                    days.getFirst() - Stories.WINDOW,
                                    days.getLast() + Stories.WINDOW));
        }
        for (String where : wanted) {
            try (Stream<Known> rows =
                    Rows.stream(
                            ledger.database,
                            ledger.names,
                            "SELECT number, state, first, last, length FROM family WHERE " + where,
                            row -> {
                                int number = row.first().small();
                                int state = row.small();
                                boolean isWanted =
                                        isNear(row.number(), row.number(), days)
                                                || state == Stories.OPEN
                                                || numbers.contains(number);
                                var family = new Known(number, state, row.real());
                                return isWanted ? family : new Known(-1, 0, 0);
                            })) {
                rows.filter(each -> each.number >= 0).forEach(each -> known.put(each.number, each));
            }
        }
        return List.copyOf(known.values());
    }

    private static boolean isNear(long first, long last, NavigableSet<Long> days) {
        if (last == Long.MIN_VALUE) {
            return true;
        }
        Long next = days.ceiling(first - Stories.WINDOW);
        return next != null && next <= last + Stories.WINDOW;
    }

    private Rarity rarity() {
        var rarity = new Rarity();
        rarity.restore((int) number("SELECT count(*) FROM member", 0));
        try (Stream<Boolean> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        "SELECT stem, holders FROM stem ORDER BY stem",
                        row -> {
                            rarity.restore(row.first().small(), row.small());
                            return true;
                        })) {
            rows.forEach(_ -> {});
        }
        return rarity;
    }

    /// For each report that is met those that fill the same template anew.
    private Map<Integer, Set<Integer>> apart() {
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        if (number("SELECT max(template) FROM overlap", 0) == 0) {
            return apart;
        }
        for (String list : Regrouping.lists(met.keySet())) {
            for (String side : List.of("one", "other")) {
                String sql =
                        "SELECT one, other FROM overlap WHERE template = 1 AND "
                                + side
                                + " IN "
                                + list;
                try (Stream<Boolean> rows =
                        Rows.stream(
                                ledger.database,
                                ledger.names,
                                sql,
                                row -> {
                                    int one = row.first().small();
                                    int other = row.small();
                                    apart.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
                                    apart.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
                                    return true;
                                })) {
                    rows.forEach(_ -> {});
                }
            }
        }
        return apart;
    }

    private void store(Connection connection, Stories stories, Rarity rarity) throws SQLException {
        for (String list : Regrouping.lists(stories.gone())) {
            OwnLedger.execute(connection, "DELETE FROM family WHERE number IN " + list);
        }
        List<Stories.Kept> kept = stories.kept();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO family(number, state, first, last, length) VALUES (?, ?, ?, ?,"
                                + " ?) ON CONFLICT(number) DO UPDATE SET state = excluded.state,"
                                + " first = excluded.first, last = excluded.last, length ="
                                + " excluded.length")) {
            var row = new Binding(insert, ledger.names);
            for (Stories.Kept each : kept) {
                row.first().number(each.number()).number(each.state());
                row.number(each.first()).number(each.last()).real(each.length());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        members(connection, kept);
        names(connection, kept);
        stems(connection, rarity);
    }

    private void members(Connection connection, Collection<Stories.Kept> kept) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO member(report, family) VALUES (?, ?) ON CONFLICT(report) DO"
                                + " UPDATE SET family = excluded.family")) {
            for (Stories.Kept family : kept) {
                for (List<Integer> story : family.stories()) {
                    for (int report : story) {
                        if (met(report).family != family.number() + 1) {
                            insert.setLong(1, report);
                            insert.setLong(2, family.number());
                            insert.addBatch();
                        }
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private Met met(int report) {
        return Objects.requireNonNull(met.get(report));
    }

    private void names(Connection connection, Collection<Stories.Kept> kept) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE report SET story = ? WHERE seq = ?")) {
            for (Stories.Kept family : kept) {
                for (List<Integer> story : family.stories()) {
                    long key = met(story.getFirst()).sort;
                    for (int report : story) {
                        if (met(report).story != key) {
                            update.setLong(1, key);
                            update.setLong(2, report);
                            update.addBatch();
                        }
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static void stems(Connection connection, Rarity rarity) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO stem(stem, holders) VALUES (?, ?) ON CONFLICT(stem) DO UPDATE"
                                + " SET holders = excluded.holders")) {
            for (int stem : rarity.changed()) {
                insert.setLong(1, stem);
                insert.setLong(2, rarity.holdersOf(stem));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
