package parley.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.story.Stories.Told;

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

    private final Map<Integer, Told> reports;

    StoryCutter(Map<Integer, Told> reports) {
        this.reports = reports;
    }

    /// The stories of a family, each with its reports' numbers rising.
    ///
    /// @param family numbers of its reports, rising
    List<List<Integer>> cut(List<Integer> family) {
        var stories = new ArrayList<List<Integer>>();
        cut(family, stories);
        return stories;
    }

    private void cut(List<Integer> family, Collection<List<Integer>> stories) {
        Camps camps = family.size() < LEAST ? null : Camps.of(likeness(family));
        if (camps == null || camps.weight() >= APART) {
            stories.addAll(kept(family));
            return;
        }
        cut(camps.first().stream().map(family::get).toList(), stories);
        cut(camps.second().stream().map(family::get).toList(), stories);
    }

    private Told told(int number) {
        return Objects.requireNonNull(reports.get(number));
    }

    private double[][] likeness(List<Integer> family) {
        List<Gist> gists = family.stream().map(number -> told(number).gist()).toList();
        Rarity rarity = Rarity.among(gists);
        int least = family.size() < MANY ? 2 : 3;
        int size = family.size();
        double[][] weights = new double[size][];
        for (int i = 0; i < size; i++) {
            weights[i] = weights(gists.get(i), rarity, least, size);
        }
        double[][] like = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                like[i][j] =
                        dot(gists.get(i), weights[i], gists.get(j), weights[j])
                                * nearness(told(family.get(i)).day(), told(family.get(j)).day());
                like[j][i] = like[i][j];
            }
        }
        return like;
    }

    /// Weights of length 1; words that too few reports have, or all, count nothing.
    private static double[] weights(Gist gist, Rarity rarity, int least, int size) {
        double[] weights = new double[gist.size()];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            int holders = rarity.holders(gist.stem(i));
            if (holders >= least && holders < size) {
                weights[i] = gist.weight(i) * rarity.of(gist.stem(i));
                squares += weights[i] * weights[i];
            }
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < weights.length && length > 0; i++) {
            weights[i] /= length;
        }
        return weights;
    }

    private static double dot(Gist one, double[] weights, Gist other, double[] others) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < weights.length && j < others.length) {
            if (one.stem(i) == other.stem(j)) {
                dot += weights[i++] * others[j++];
            } else if (one.stem(i) < other.stem(j)) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
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
    private Collection<List<Integer>> kept(List<Integer> story) {
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int number : story) {
            int part = 0;
            while (parts.getOrDefault(part, List.of()).stream()
                    .anyMatch(told(number).apart()::contains)) {
                part++;
            }
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(number);
        }
        return parts.values();
    }
}
