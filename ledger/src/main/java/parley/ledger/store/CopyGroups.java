package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Source;
import parley.story.Copies;
import parley.story.Overlap;

/// Groups reports of which pairs share words, and says who stands at the root of each group: the
/// wire that one of them names, else who printed the earliest. What hangs together by pairs is
/// grouped as a whole, in the order of days, so that the order of adding does not show.
final class CopyGroups {
    private final StoredLedger ledger;
    private final Set<CopyGrouping.Pair> pairs = new HashSet<>();

    CopyGroups(StoredLedger ledger) {
        this.ledger = ledger;
    }

    private record Member(
            long seq, long sort, long day, Source source, @Nullable String named, long copies) {
        /// By day, as reports are listed everywhere.
        static final Comparator<Member> ORDER =
                Comparator.comparingLong(Member::day).thenComparingLong(Member::sort);
    }

    /// What a report's row is to hold.
    ///
    /// @param copies the key of the first of the group
    record Change(long seq, long copies, @Nullable String chain) {}

    /// What changes in the groups of these reports.
    ///
    /// @param added pairs that are not stored yet
    List<Change> around(Collection<Long> reports, List<CopyGrouping.Pair> added) {
        Map<Long, List<CopyGrouping.Pair>> fresh = new HashMap<>();
        added.stream()
                .filter(pair -> !pair.likeness().isTemplate())
                .forEach(pair -> {
                    fresh.computeIfAbsent(pair.one(), _ -> new ArrayList<>()).add(pair);
                    fresh.computeIfAbsent(pair.other(), _ -> new ArrayList<>()).add(pair);
                });
        Set<Long> met = new HashSet<>(reports);
        Collection<Long> edge = met;
        while (!edge.isEmpty()) {
            var next = new TreeSet<Long>();
            List<CopyGrouping.Pair> found = new ArrayList<>(stored(edge));
            edge.forEach(seq -> found.addAll(fresh.getOrDefault(seq, List.of())));
            for (CopyGrouping.Pair pair : found) {
                pairs.add(pair);
                next.add(pair.one());
                next.add(pair.other());
            }
            next.removeAll(met);
            met.addAll(next);
            edge = next;
        }
        return changes(alone(met));
    }

    /// Only reports that have a pair: the others stand as they were added.
    private Set<Long> alone(Set<Long> met) {
        Set<Long> paired = new TreeSet<>();
        pairs.forEach(pair -> {
            paired.add(pair.one());
            paired.add(pair.other());
        });
        paired.retainAll(met);
        return paired;
    }

    private List<CopyGrouping.Pair> stored(Collection<Long> reports) {
        var found = new ArrayList<CopyGrouping.Pair>();
        for (String list : Regrouping.lists(reports)) {
            for (String side : List.of("one", "other")) {
                String sql =
                        "SELECT one, other, shared, containment FROM overlap WHERE template = 0"
                                + " AND "
                                + side
                                + " IN "
                                + list;
                try (Stream<CopyGrouping.Pair> rows =
                        Rows.stream(
                                ledger.database,
                                ledger.names,
                                sql,
                                row ->
                                        new CopyGrouping.Pair(
                                                row.first().number(),
                                                row.number(),
                                                new Copies.Compared(
                                                        row.small(), row.real(), false)))) {
                    rows.forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<Change> changes(Set<Long> reports) {
        List<Member> members = members(reports);
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            places.put(members.get(i).seq, i);
        }
        List<Overlap> overlaps = pairs.stream().map(pair -> overlap(pair, places)).toList();
        int[] groups = Copies.joined(members.size(), overlaps);
        Map<Integer, String> roots = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            String agency = members.get(i).source.agency();
            if (agency != null) {
                roots.putIfAbsent(groups[i], agency);
            }
        }
        var changes = new ArrayList<Change>();
        for (int i = 0; i < groups.length; i++) {
            Member member = members.get(i);
            Member first = members.get(groups[i]);
            String wire = roots.get(groups[i]);
            String root = wire == null ? first.source.publisher() : wire;
            if (first.sort != member.copies || !Objects.equals(root, member.named)) {
                changes.add(new Change(member.seq, first.sort, root));
            }
        }
        return changes;
    }

    private static Overlap overlap(CopyGrouping.Pair pair, Map<Long, Integer> places) {
        int one = Objects.requireNonNull(places.get(pair.one()));
        int other = Objects.requireNonNull(places.get(pair.other()));
        return new Overlap(
                Math.min(one, other),
                Math.max(one, other),
                pair.likeness().shared(),
                pair.likeness().containment());
    }

    private List<Member> members(Collection<Long> reports) {
        var members = new ArrayList<Member>();
        for (String list : Regrouping.lists(reports)) {
            String sql =
                    "SELECT seq, sort, day, publisher, agency, chain, copies FROM report"
                            + " WHERE seq IN "
                            + list;
            try (Stream<Member> rows =
                    Rows.stream(ledger.database, ledger.names, sql, CopyGroups::member)) {
                rows.forEach(members::add);
            }
        }
        members.sort(Member.ORDER);
        return members;
    }

    private static Member member(Row row) throws SQLException {
        row.first();
        long seq = row.number();
        long sort = row.number();
        long day = row.number();
        String publisher = row.nameOrNull();
        String agency = row.nameOrNull();
        String chain = row.nameOrNull();
        long copies = row.number();
        return new Member(seq, sort, day, new Source(publisher, agency, ""), chain, copies);
    }

    void store(Connection connection, List<Change> changes) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE report SET copies = ?, chain = ? WHERE seq = ?")) {
            var row = new Binding(update, ledger.names);
            for (Change each : changes) {
                row.first().number(each.copies).name(each.chain).number(each.seq);
                update.addBatch();
            }
            update.executeBatch();
            ledger.names.save(connection);
        }
    }
}
