package parley.story;

import java.util.ArrayList;
import java.util.List;

/// Cuts a story in two where its texts tell of two happenings of the same kind.
final class StoryCutter {
    /// Likeness between the halves, as a part of that within them, below which a story is cut.
    private static final double APART = 0.3;

    private static final int LEAST = 4;
    private static final int MOST = 400;

    private final Vectors vectors;

    StoryCutter(Vectors vectors) {
        this.vectors = vectors;
    }

    /// The story's parts, itself if it holds together.
    ///
    /// @param story numbers of its texts, rising
    List<List<Integer>> cut(List<Integer> story) {
        int size = story.size();
        if (size < LEAST || size > MOST) {
            return List.of(story);
        }
        double[][] like = likeness(vectors.weighted(story, 2, size));
        List<List<Integer>> halves = halves(like);
        List<Integer> first = halves.getFirst();
        List<Integer> second = halves.getLast();
        if (Math.min(first.size(), second.size()) < 2) {
            return List.of(story);
        }
        double within =
                (within(like, first) * first.size() + within(like, second) * second.size()) / size;
        if (between(like, first, second) >= APART * within) {
            return List.of(story);
        }
        var parts = new ArrayList<List<Integer>>();
        for (List<Integer> half : halves) {
            parts.addAll(cut(half.stream().sorted().map(story::get).toList()));
        }
        return parts;
    }

    private static double[][] likeness(List<Vectors.Vector> texts) {
        double[][] like = new double[texts.size()][texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                like[i][j] = texts.get(i).dot(texts.get(j));
                like[j][i] = like[i][j];
            }
        }
        return like;
    }

    /// Joins the two parts that are most alike on average until two are left.
    private static List<List<Integer>> halves(double[][] like) {
        var parts = new ArrayList<List<Integer>>();
        for (int i = 0; i < like.length; i++) {
            parts.add(new ArrayList<>(List.of(i)));
        }
        double[][] average = new double[like.length][];
        for (int i = 0; i < like.length; i++) {
            average[i] = like[i].clone();
        }
        var alive = new ArrayList<Integer>();
        for (int i = 0; i < like.length; i++) {
            alive.add(i);
        }
        while (alive.size() > 2) {
            int one = -1;
            int other = -1;
            double most = -1;
            for (int a = 0; a < alive.size(); a++) {
                for (int b = a + 1; b < alive.size(); b++) {
                    double value = average[alive.get(a)][alive.get(b)];
                    if (value > most) {
                        most = value;
                        one = alive.get(a);
                        other = alive.get(b);
                    }
                }
            }
            join(average, parts, alive, one, other);
            alive.remove(Integer.valueOf(other));
        }
        return alive.stream().map(parts::get).toList();
    }

    private static void join(
            double[][] average,
            List<List<Integer>> parts,
            List<Integer> alive,
            int one,
            int other) {
        double some = parts.get(one).size();
        double others = parts.get(other).size();
        for (int each : alive) {
            double joined =
                    (average[one][each] * some + average[other][each] * others) / (some + others);
            average[one][each] = joined;
            average[each][one] = joined;
        }
        parts.get(one).addAll(parts.get(other));
    }

    private static double within(double[][] like, List<Integer> part) {
        double sum = 0;
        for (int i : part) {
            for (int j : part) {
                sum += i == j ? 0 : like[i][j];
            }
        }
        return sum / (part.size() * (part.size() - 1.0));
    }

    private static double between(double[][] like, List<Integer> some, List<Integer> others) {
        double sum = 0;
        for (int i : some) {
            for (int j : others) {
                sum += like[i][j];
            }
        }
        return sum / ((double) some.size() * others.size());
    }
}
