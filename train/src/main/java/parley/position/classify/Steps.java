package parley.position.classify;

import java.util.Arrays;

/// Numbers that are learnt, with what the Adam rule keeps of their gradients.
final class Steps {
    private static final double MEAN = 0.9;
    private static final double SQUARE = 0.99;

    final double[] values;
    final double[] gradient;
    private final double[] means;
    private final double[] squares;

    Steps(int size) {
        values = new double[size];
        gradient = new double[size];
        means = new double[size];
        squares = new double[size];
    }

    /// Adds the gradient of `penalty / 2` times the sum of squares.
    void shrink(double penalty) {
        for (int i = 0; i < values.length; i++) {
            gradient[i] += penalty * values[i];
        }
    }

    /// One step against the gradient, which is zero afterwards.
    ///
    /// @param round from 1
    void step(int round, double rate) {
        double mean = 1 - StrictMath.pow(MEAN, round);
        double square = 1 - StrictMath.pow(SQUARE, round);
        for (int i = 0; i < values.length; i++) {
            means[i] = MEAN * means[i] + (1 - MEAN) * gradient[i];
            squares[i] = SQUARE * squares[i] + (1 - SQUARE) * gradient[i] * gradient[i];
            values[i] -= rate * (means[i] / mean) / (StrictMath.sqrt(squares[i] / square) + 1e-8);
        }
        Arrays.fill(gradient, 0);
    }
}
