package parley.knowledge;

import java.util.List;

/// The order of ranks, the weightiest first.
final class Ranks {
    private static final List<String> ORDER =
            List.of(
                    "head",
                    "leader",
                    "minister",
                    "chief",
                    "senior",
                    "deputy",
                    "envoy",
                    "spokesperson",
                    "legislator",
                    "party leader",
                    "official");

    private Ranks() {}

    /// 0 for heads; a rank that is not listed comes last.
    static int weight(String rank) {
        int at = ORDER.indexOf(rank);
        return at < 0 ? ORDER.size() : at;
    }
}
