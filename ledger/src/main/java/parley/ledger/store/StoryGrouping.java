package parley.ledger.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.ArticleId;
import parley.story.Gist;
import parley.story.Overlap;
import parley.story.Stories;

/// Groups the reports of a ledger into stories. Reports are taken in the order of their days, so
/// the stories do not depend on the order in which they were added, and a story bears the key of
/// its first report for as long as that one is its first.
final class StoryGrouping {
    /// The order in which reports are grouped, here and in [CopyGrouping].
    static final String ORDER = " ORDER BY r.day, r.sort";

    private static final String SQL =
            "SELECT r.seq, r.id, r.sort, r.day, r.story, g.stems FROM report r"
                    + " LEFT JOIN gist g ON g.seq = r.seq"
                    + ORDER;

    private final StoredLedger ledger;

    StoryGrouping(StoredLedger ledger) {
        this.ledger = ledger;
    }

    private record Member(long seq, long sort, long story) {}

    /// @param templates pairs of reports, by their places in the order, that fill one template anew
    void run(List<Overlap> templates) {
        Map<Integer, Set<Integer>> apart = Stories.apart(templates);
        var members = new ArrayList<Member>();
        var stories = new Stories();
        try (Stream<Member> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        SQL,
                        row -> {
                            row.first();
                            long seq = row.number();
                            var id = new ArticleId(HexFormat.of().formatHex(row.bytes()));
                            long sort = row.number();
                            long day = row.number();
                            long story = row.number();
                            byte[] stems = row.bytes();
                            stories.add(
                                    stems == null
                                            ? Gist.of(ledger.words(id))
                                            : Gist.ofPacked(stems),
                                    day == Days.UNDATED ? Stories.UNDATED : day,
                                    apart.getOrDefault(members.size(), Set.of()));
                            members.add(new Member(seq, sort, story));
                            return members.getLast();
                        })) {
            rows.forEach(_ -> {});
        }
        store(members, stories.firsts());
    }

    private void store(List<Member> members, int[] firsts) {
        ledger.database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE report SET story = ? WHERE seq = ?")) {
                for (int i = 0; i < firsts.length; i++) {
                    long story = members.get(firsts[i]).sort;
                    if (story != members.get(i).story) {
                        update.setLong(1, story);
                        update.setLong(2, members.get(i).seq);
                        update.executeUpdate();
                    }
                }
            }
            return null;
        });
    }
}
