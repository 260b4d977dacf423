package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Source;
import parley.model.ArticleId;
import parley.story.Copies;
import parley.story.CopyIndex;
import parley.story.Overlap;
import parley.story.Shingles;

/// Groups the copies of a ledger and says who stands at the root of each group: the wire that one
/// of them names, else who printed the earliest. Reports are taken in the order of their days, so
/// the groups do not depend on the order in which they were added.
final class CopyGrouping {
    private final StoredLedger ledger;

    CopyGrouping(StoredLedger ledger) {
        this.ledger = ledger;
    }

    private record Member(
            long seq, ArticleId id, Source source, @Nullable String named, long copies) {}

    /// Finds the pairs.
    ///
    /// @return pairs of reports, by their places in the order of days, that fill one template anew
    List<Overlap> run() {
        var members = new ArrayList<Member>();
        var candidates = new ArrayList<Overlap>();
        var index = new CopyIndex(Copies.LIKELY);
        String sql =
                "SELECT r.seq, r.id, r.publisher, r.agency, r.chain, r.copies, d.runs"
                        + " FROM report r JOIN reading d ON d.seq = r.seq"
                        + StoryGrouping.ORDER;
        var ids = new ReportIds();
        try (Stream<Member> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        sql,
                        row -> {
                            Member member = member(row.first(), ids);
                            for (Overlap each : index.add(Shingles.ofSampled(row.bytes()))) {
                                if (each.shared() >= Copies.LEAST_SHARED) {
                                    candidates.add(each);
                                }
                            }
                            return member;
                        })) {
            rows.forEach(members::add);
        }
        Copies.Grouping grouping =
                Copies.grouping(
                        members.size(), candidates, number -> ledger.words(members.get(number).id));
        store(members, grouping.groups());
        return grouping.apart();
    }

    private static Member member(Row row, ReportIds ids) throws java.sql.SQLException {
        long seq = row.number();
        ArticleId id = ids.of(seq, row.bytes());
        String publisher = row.nameOrNull();
        String agency = row.nameOrNull();
        String chain = row.nameOrNull();
        long copies = row.number();
        return new Member(seq, id, new Source(publisher, agency, ""), chain, copies);
    }

    private void store(List<Member> members, int[] groups) {
        Map<Integer, String> roots = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            String agency = members.get(i).source.agency();
            if (agency != null) {
                roots.putIfAbsent(groups[i], agency);
            }
        }
        ledger.database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE report SET copies = ?, chain = ? WHERE seq = ?")) {
                var row = new Binding(update, ledger.names);
                for (int i = 0; i < groups.length; i++) {
                    Member member = members.get(i);
                    Member first = members.get(groups[i]);
                    long copies = ReportRows.sort(first.id);
                    String wire = roots.get(groups[i]);
                    String root = wire == null ? first.source.publisher() : wire;
                    if (copies != member.copies || !Objects.equals(root, member.named)) {
                        row.first().number(copies).name(root).number(member.seq);
                        update.executeUpdate();
                    }
                }
                ledger.names.save(connection);
            }
            return null;
        });
    }
}
