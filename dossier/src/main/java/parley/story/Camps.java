package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two camps that a number of things falls into at best, by the normalised cut of Shi and Malik
/// (2000): the likeness across the cut, measured by all likeness of either side.
///
/// @param weight 0 for camps that have nothing in common, about 1 where there are none
/// @param first numbers of the things of one camp, rising
/// @param second those of the other
record Camps(double weight, List<Integer> first, List<Integer> second) {
    private static final int LEAST = 2;
    private static final int ROUNDS = 300;
    private static final double STILL = 1e-10;
    private static final double TINY = 1e-9;

    /// The two camps that things fall into.
    ///
    /// @param like how like the things are, 0 to 1, symmetric, 0 on the diagonal
    /// @return null when there are too few things for two camps of two
    static @Nullable Camps of(double[][] like) {
        int size = like.length;
        double[] degrees = new double[size];
        double all = 0;
        for (int i = 0; i < size; i++) {
            degrees[i] = Arrays.stream(like[i]).sum() + TINY;
            all += degrees[i];
        }
        double[] places = places(like, degrees);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Comparator<Integer> byPlace = Comparator.comparingDouble(i -> places[i]);
        order.sort(byPlace.thenComparing(Comparator.naturalOrder()));
        double best = Double.MAX_VALUE;
        int where = 0;
        boolean[] isInside = new boolean[size];
        double inside = 0;
        double cut = 0;
        for (int count = 1; count <= size - LEAST; count++) {
            int moved = order.get(count - 1);
            for (int j = 0; j < size; j++) {
                cut += isInside[j] ? -like[moved][j] : like[moved][j];
            }
            isInside[moved] = true;
            inside += degrees[moved];
            double weight = weight(cut, inside, all - inside, Math.min(count, size - count));
            if (count >= LEAST && weight < best) {
                best = weight;
                where = count;
            }
        }
        return where == 0
                ? null
                : new Camps(
                        best,
                        order.subList(0, where).stream().sorted().toList(),
                        order.subList(where, size).stream().sorted().toList());
    }

    /// A small camp must stand further apart: among few things chance makes camps.
    private static double weight(double cut, double inside, double outside, int smaller) {
        return (cut / inside + cut / outside) * (1 + 1.0 / smaller);
    }

    /// Where each thing stands on the line that parts the camps: the second eigenvector of the
    /// normalised likeness, by iteration from a fixed start.
    private static double[] places(double[][] like, double[] degrees) {
        int size = like.length;
        double[] roots = Arrays.stream(degrees).map(Math::sqrt).toArray();
        double[] first = roots.clone();
        scale(first);
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = Math.sin(1 + 7.0 * i);
        }
        for (int round = 0; round < ROUNDS; round++) {
            remove(first, vector);
            scale(vector);
            double[] next = new double[size];
            double[] scaled = new double[size];
            double change = 0;
            for (int i = 0; i < size; i++) {
                scaled[i] = vector[i] / roots[i];
            }
            for (int i = 0; i < size; i++) {
                double[] row = like[i];
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += row[j] * scaled[j];
                }
                // Half of it stays, so that no eigenvalue is below 0.
                next[i] = (vector[i] + sum / roots[i]) / 2;
            }
            scale(next);
            for (int i = 0; i < size; i++) {
                change += (next[i] - vector[i]) * (next[i] - vector[i]);
            }
            vector = next;
            if (change < STILL) {
                break;
            }
        }
        for (int i = 0; i < size; i++) {
            vector[i] /= roots[i];
        }
        return vector;
    }

    private static void remove(double[] first, double[] vector) {
        double dot = 0;
        for (int i = 0; i < vector.length; i++) {
            dot += first[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= dot * first[i];
        }
    }

    private static void scale(double[] vector) {
        double squares = 0;
        for (double each : vector) {
            squares += each * each;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
    }
}
