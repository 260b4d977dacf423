package parley.position;

import java.util.HashMap;
import java.util.List;
import parley.model.Actor;
import parley.model.Issue;
import parley.model.Mention;

/// Tells reports in which one country is among itself: who wins a primary, what a county builds.
///
/// Bargaining inside a country is no dispute between parties unless it is about war and peace.
/// Measured by the mentions whose actors are known: where hardly any is of another country, of an
/// organisation of states or of an armed group, nobody stands on the other side.
final class Abroad {
    /// Fewer known mentions tell nothing about a report.
    private static final int ENOUGH = 6;

    /// Share of the known mentions that are not of the report's own country. On the development
    /// texts of the positions bench every report with a position has more than twice this share.
    private static final double LEAST = 0.1;

    private Abroad() {}

    /// True when nearly all known actors of a report are of one country.
    static boolean isNobody(List<Mention> actors) {
        var countries = new HashMap<String, Integer>();
        int known = 0;
        for (Mention mention : actors) {
            Actor actor = mention.actor();
            if (actor == null || !actor.known()) {
                continue;
            }
            known++;
            String country = actor.country();
            if (country != null && actor.kind() != Actor.Kind.ARMED_GROUP) {
                countries.merge(country, 1, Integer::sum);
            }
        }
        int home = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return known >= ENOUGH && known - home < LEAST * known;
    }

    /// True for what is in dispute between armed or sovereign parties wherever it is told.
    static boolean isOfWarAndPeace(Issue issue) {
        return switch (issue) {
            case CEASEFIRE,
                    MONITORING,
                    FORCES,
                    GUARANTEES,
                    ALIGNMENT,
                    ARMS,
                    TERRITORY,
                    SANCTIONS,
                    WMD ->
                    true;
            case SUPPORT,
                    STATUS,
                    DETAINEES,
                    HUMANITARIAN,
                    DISPLACEMENT,
                    ECONOMY,
                    INFRASTRUCTURE,
                    JUSTICE,
                    RIGHTS,
                    TALKS,
                    SETTLEMENT,
                    OTHER ->
                    false;
        };
    }
}
