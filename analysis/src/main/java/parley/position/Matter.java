package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Tree;

/// Tells how far a report, and each place in it, is about a matter between parties: by the powers
/// that it names beside its own country, and by words of war, talks and treaties.
final class Matter {
    // One sentence that lists ten states says no more than one that names three.
    private static final int MOST_FOREIGN = 3;
    private static final double MOST_PHRASES = 10;
    private static final double FOREIGN_CEILING = 1.5;
    private static final double REPORT_CEILING = 1.2;
    private static final double PHRASES_CEILING = 5;

    private final int[] foreign;
    private final double[] phrases;
    private final int near;

    /// @param trees the report's sentences
    /// @param actors the mentions of actors
    /// @param issues what its phrases say
    /// @param near how many sentences before and after a place stand around it
    Matter(List<Tree> trees, List<Mention> actors, IssueFinder issues, int near) {
        this.near = near;
        foreign = new int[trees.size()];
        phrases = new double[trees.size()];
        String home = home(actors);
        var starts = new ArrayList<Integer>();
        for (Mention mention : actors) {
            Actor actor = mention.actor();
            if (actor != null && isForeign(actor, home)) {
                starts.add(mention.words().start());
            }
        }
        for (int i = 0; i < trees.size(); i++) {
            if (trees.get(i).size() == 0) {
                continue;
            }
            Span words = trees.get(i).sentence().span();
            foreign[i] =
                    (int)
                            starts.stream()
                                    .filter(at -> at >= words.start() && at < words.end())
                                    .count();
            phrases[i] =
                    issues.hits(i).stream()
                            .filter(hit -> Bearing.isMatter(hit.issue()))
                            .mapToDouble(Topics.Hit::weight)
                            .sum();
        }
    }

    int sentences() {
        return foreign.length;
    }

    /// Mentions of powers other than the report's own country, per sentence.
    double foreign() {
        double sum = 0;
        for (int each : foreign) {
            sum += each;
        }
        return Math.min(sum / Math.max(1, foreign.length), REPORT_CEILING);
    }

    /// The weight of words of such matters, per sentence; from 0 to 1.
    double phrases() {
        double sum = 0;
        for (double each : phrases) {
            sum += each;
        }
        return share(sum, phrases.length);
    }

    /// The same as [#foreign()] for the sentences around one.
    double foreignNear(int sentence) {
        double sum = 0;
        for (int i = first(sentence); i <= last(sentence); i++) {
            sum += Math.min(foreign[i], MOST_FOREIGN);
        }
        return Math.min(sum / (last(sentence) - first(sentence) + 1), FOREIGN_CEILING);
    }

    /// The same as [#phrases()] for the sentences around one.
    double phrasesNear(int sentence) {
        double sum = 0;
        for (int i = first(sentence); i <= last(sentence); i++) {
            sum += Math.min(phrases[i], MOST_PHRASES);
        }
        return share(sum, last(sentence) - first(sentence) + 1);
    }

    private int first(int sentence) {
        return Math.max(0, sentence - near);
    }

    private int last(int sentence) {
        return Math.min(foreign.length - 1, sentence + near);
    }

    private static double share(double sum, int sentences) {
        return Math.min(sum / Math.max(1, sentences), PHRASES_CEILING) / PHRASES_CEILING;
    }

    /// The country that the report names most, null when it names none; of several the first by
    /// code.
    private static @Nullable String home(List<Mention> actors) {
        var countries = new HashMap<String, Integer>();
        for (Mention mention : actors) {
            Actor actor = mention.actor();
            if (actor != null
                    && actor.known()
                    && actor.country() != null
                    && actor.kind() != Actor.Kind.ARMED_GROUP) {
                countries.merge(actor.country(), 1, Integer::sum);
            }
        }
        return countries.entrySet().stream()
                .min(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// An armed group stands against somebody wherever it is.
    private static boolean isForeign(Actor actor, @Nullable String home) {
        return actor.kind() == Actor.Kind.ARMED_GROUP
                || (actor.known() && (actor.country() == null || !actor.country().equals(home)));
    }
}
