package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Cuts a family in two where its reports tell of two happenings of the same kind: where the words
/// that not all of them share fall into two camps. Likeness is weighed by what is rare within the
/// family, so that what makes it one says nothing, and fades with the days between two reports.
final class StoryCutter {
    /// Weight of the cut from which a family is one story; 1 is what parts without camps have.
    private static final double APART = 0.6;

    private static final int LEAST = 4;

    /// Days between two reports at which their likeness has fallen to six tenths; three, as in
    /// Miranda et al. (2018).
    private static final double FADING = 3;

    /// From so many reports on a word counts when three have it, else two.
    private static final int MANY = 12;

    private StoryCutter() {}

    /// The stories of a family, each with its reports in their order.
    ///
    /// @param family its reports, in their order
    static List<List<Told>> cut(List<Told> family) {
        var stories = new ArrayList<List<Told>>();
        cut(family, stories);
        return stories;
    }

    private static void cut(List<Told> family, Collection<List<Told>> stories) {
        Camps camps = family.size() < LEAST ? null : Camps.of(likeness(family));
        if (camps == null || camps.weight() >= APART) {
            stories.addAll(kept(family));
            return;
        }
        cut(camps.first().stream().map(family::get).toList(), stories);
        cut(camps.second().stream().map(family::get).toList(), stories);
    }

    /// A report that has a stem, with the stem's weight in it.
    private record Holder(int report, double weight) {}

    private static double[][] likeness(List<Told> family) {
        int size = family.size();
        var rarity = Rarity.among(family.stream().map(told -> told.gist).toList());
        var holders = new ArrayList<List<Holder>>();
        for (int i = 0; i < rarity.size(); i++) {
            holders.add(new ArrayList<>());
        }
        int least = size < MANY ? 2 : 3;
        for (int i = 0; i < size; i++) {
            hold(i, family.get(i).gist, rarity, least, size, holders);
        }
        double[][] like = new double[size][size];
        // In the order of the stems: sums of weights then depend on no other.
        for (int place : rarity.risingByStem()) {
            List<Holder> having = holders.get(place);
            for (int i = 1; i < having.size(); i++) {
                Holder one = having.get(i);
                for (int j = 0; j < i; j++) {
                    Holder other = having.get(j);
                    like[one.report][other.report] += one.weight * other.weight;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                like[i][j] *= nearness(family.get(i).day, family.get(j).day);
                like[j][i] = like[i][j];
            }
        }
        return like;
    }

    /// Adds the report to the holders of its stems, with weights of length 1 in all; words that too
    /// few reports have, or all, count nothing.
    private static void hold(
            int report, Gist gist, Rarity rarity, int least, int size, List<List<Holder>> holders) {
        int[] places = rarity.places(gist);
        double[] weights = new double[places.length];
        for (int i = 0; i < weights.length; i++) {
            int having = rarity.holders(places[i]);
            if (having >= least && having < size) {
                weights[i] = gist.weight(i) * rarity.of(places[i]);
            }
        }
        double length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                holders.get(places[i]).add(new Holder(report, weights[i] / length));
            }
        }
    }

    private static double nearness(long day, long other) {
        if (day == Stories.UNDATED || other == Stories.UNDATED) {
            return 1;
        }
        double apart = (day - other) / FADING;
        return Math.exp(-apart * apart / 2);
    }

    /// The story in so many parts that no two reports of one tell of something else for certain.
    /// Each report goes to the first part that has nothing against it.
    private static List<List<Told>> kept(List<Told> story) {
        var parts = new ArrayList<List<Told>>();
        for (Told told : story) {
            List<Told> home = null;
            for (List<Told> part : parts) {
                if (part.stream().noneMatch(told::isApart)) {
                    home = part;
                    break;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                parts.add(home);
            }
            home.add(told);
        }
        return parts;
    }
}
