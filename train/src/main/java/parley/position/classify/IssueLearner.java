package parley.position.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parley.model.Issue;

/// One training run: softmax over the weighted mean of the pieces' scores, by full-batch gradient
/// steps of the Adam rule (Kingma and Ba 2015) from zero, so nothing is drawn by chance.
///
/// A piece's score of an issue is its vector times the issue's column, plus an own part for pieces
/// that the examples hold; its weight is e to its vector times a further column. Columns are kept
/// small by a quadratic penalty, the own parts by a stronger one.
final class IssueLearner {
    private static final int ROUNDS = 120;
    private static final double RATE = 0.03;
    private static final double COLUMNS = 3e-4;
    private static final double OWN = 3e-3;
    private static final double WEIGHTS = 1e-3;
    private static final double LEAST = -6;
    private static final double MOST = 4;
    private static final int WIDTH = WordVectors.WIDTH;
    private static final int ISSUES = Issue.values().length;

    /// Whole words and parts of words in plain letters; the rest of the vocabulary is other
    /// scripts.
    private static final Pattern LETTERS = Pattern.compile("(##)?[a-z]+");

    @SuppressWarnings("ArrayRecordComponent") // never compared: lives for one training run
    private record Sum(int[] pieces, double[] shares, boolean[] beside, int issue, double weight) {}

    private final WordVectors vectors;
    private final List<String> names;
    private final int[] rows;
    private final int[] seen;
    private final double[][] x;
    private final Sum[] sums;
    private final double total;

    private final Steps columns;
    private final Steps own;
    private final Steps biases = new Steps(ISSUES);
    private final Steps weigh = new Steps(WIDTH);

    /// The constant part of every weight's logarithm, and the logarithm of what a word outside the
    /// content counts.
    private final Steps level = new Steps(2);

    IssueLearner(List<Examples.Example> examples, WordVectors vectors) {
        this.vectors = vectors;
        List<String> all = vectors.pieces();
        rows =
                java.util.stream.IntStream.range(0, all.size())
                        .filter(i -> LETTERS.matcher(all.get(i)).matches())
                        .toArray();
        names = Arrays.stream(rows).mapToObj(all::get).toList();
        var pieces = new Pieces(names);
        var numbers = new HashMap<Integer, Integer>();
        sums = examples.stream().map(example -> sum(example, pieces, numbers)).toArray(Sum[]::new);
        seen = new int[numbers.size()];
        numbers.forEach((piece, number) -> seen[number] = piece);
        x =
                Arrays.stream(seen)
                        .mapToObj(piece -> vectors.row(rows[piece]))
                        .toArray(double[][]::new);
        total = examples.stream().mapToDouble(Examples.Example::weight).sum();
        columns = new Steps(WIDTH * ISSUES);
        own = new Steps(seen.length * ISSUES);
        level.values[1] = -1;
    }

    private static Sum sum(Examples.Example example, Pieces pieces, Map<Integer, Integer> numbers) {
        int[] found = new int[0];
        double[] shares = new double[0];
        int inside = 0;
        for (boolean isInside : new boolean[] {true, false}) {
            for (String word : isInside ? example.words().inside() : example.words().beside()) {
                int[] parts = pieces.of(word);
                int at = found.length;
                found = Arrays.copyOf(found, at + parts.length);
                shares = Arrays.copyOf(shares, at + parts.length);
                for (int i = 0; i < parts.length; i++) {
                    found[at + i] = numbers.computeIfAbsent(parts[i], _ -> numbers.size());
                    shares[at + i] = 1 / StrictMath.sqrt(parts.length);
                }
            }
            if (isInside) {
                inside = found.length;
            }
        }
        boolean[] beside = new boolean[found.length];
        Arrays.fill(beside, inside, found.length, true);
        return new Sum(found, shares, beside, IssueModel.place(example.issue()), example.weight());
    }

    IssueLearner learn() {
        for (int round = 1; round <= ROUNDS; round++) {
            gradient();
            // The rate falls to nothing in a straight line.
            double rate = RATE * (1 - (round - 1.0) / ROUNDS);
            for (Steps steps : List.of(columns, own, biases, weigh, level)) {
                steps.step(round, rate);
            }
        }
        return this;
    }

    private double logWeight(double[] row) {
        double sum = level.values[0];
        for (int i = 0; i < WIDTH; i++) {
            sum += row[i] * weigh.values[i];
        }
        return Math.clamp(sum, LEAST, MOST);
    }

    private void scores(double[] row, double[] scores) {
        for (int i = 0; i < WIDTH; i++) {
            double value = row[i];
            int at = i * ISSUES;
            for (int issue = 0; issue < ISSUES; issue++) {
                scores[issue] += value * columns.values[at + issue];
            }
        }
    }

    private void gradient() {
        int count = seen.length;
        double[][] scores = new double[count][];
        double[] weights = new double[count];
        for (int v = 0; v < count; v++) {
            scores[v] = Arrays.copyOfRange(own.values, v * ISSUES, (v + 1) * ISSUES);
            scores(x[v], scores[v]);
            weights[v] = StrictMath.exp(logWeight(x[v]));
        }
        double outside = StrictMath.exp(level.values[1]);
        double[][] scoreGradient = new double[count][ISSUES];
        double[] weightGradient = new double[count];
        double outsideGradient = 0;
        for (Sum sum : sums) {
            outsideGradient += one(sum, scores, weights, outside, scoreGradient, weightGradient);
        }
        for (int v = 0; v < count; v++) {
            back(v, scoreGradient[v], weightGradient[v] * weights[v]);
        }
        level.gradient[1] += outsideGradient * outside + WEIGHTS * (level.values[1] + 1);
        level.gradient[0] += WEIGHTS * level.values[0];
        columns.shrink(COLUMNS);
        own.shrink(OWN);
        weigh.shrink(WEIGHTS);
    }

    /// Adds what one example says of its pieces.
    ///
    /// @return what it says of the weight of words outside the content
    private double one(
            Sum sum,
            double[][] scores,
            double[] weights,
            double outside,
            double[][] scoreGradient,
            double[] weightGradient) {
        double[] mean = new double[ISSUES];
        double divisor = 1;
        for (int i = 0; i < sum.pieces.length; i++) {
            double weight = sum.shares[i] * weights[sum.pieces[i]] * (sum.beside[i] ? outside : 1);
            divisor += weight;
            for (int issue = 0; issue < ISSUES; issue++) {
                mean[issue] += weight * scores[sum.pieces[i]][issue];
            }
        }
        double[] error = new double[ISSUES];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int issue = 0; issue < ISSUES; issue++) {
            mean[issue] /= divisor;
            error[issue] = IssueModel.SHARPNESS * mean[issue] + biases.values[issue];
            greatest = Math.max(greatest, error[issue]);
        }
        double all = 0;
        for (int issue = 0; issue < ISSUES; issue++) {
            error[issue] = StrictMath.exp(error[issue] - greatest);
            all += error[issue];
        }
        double down = 0;
        for (int issue = 0; issue < ISSUES; issue++) {
            error[issue] = sum.weight / total * (error[issue] / all - (issue == sum.issue ? 1 : 0));
            biases.gradient[issue] += error[issue];
            error[issue] *= IssueModel.SHARPNESS / divisor;
            down += error[issue] * mean[issue];
        }
        double outsideGradient = 0;
        for (int i = 0; i < sum.pieces.length; i++) {
            int v = sum.pieces[i];
            double side = sum.shares[i] * (sum.beside[i] ? outside : 1);
            double toWeight = -down;
            for (int issue = 0; issue < ISSUES; issue++) {
                scoreGradient[v][issue] += side * weights[v] * error[issue];
                toWeight += error[issue] * scores[v][issue];
            }
            weightGradient[v] += side * toWeight;
            if (sum.beside[i]) {
                outsideGradient += sum.shares[i] * weights[v] * toWeight;
            }
        }
        return outsideGradient;
    }

    private void back(int v, double[] scoreGradient, double logWeightGradient) {
        for (int issue = 0; issue < ISSUES; issue++) {
            own.gradient[v * ISSUES + issue] += scoreGradient[issue];
        }
        level.gradient[0] += logWeightGradient;
        for (int i = 0; i < WIDTH; i++) {
            double value = x[v][i];
            weigh.gradient[i] += value * logWeightGradient;
            int at = i * ISSUES;
            for (int issue = 0; issue < ISSUES; issue++) {
                columns.gradient[at + issue] += value * scoreGradient[issue];
            }
        }
    }

    /// The model, multiplied out for every piece and rounded to bytes.
    IssueModel.Table table() {
        double[][] scores = new double[rows.length][ISSUES];
        byte[] weights = new byte[rows.length];
        for (int piece = 0; piece < rows.length; piece++) {
            double[] row = vectors.row(rows[piece]);
            scores(row, scores[piece]);
            weights[piece] = (byte) Math.round(logWeight(row) / IssueModel.WEIGHT_STEP);
        }
        for (int v = 0; v < seen.length; v++) {
            for (int issue = 0; issue < ISSUES; issue++) {
                scores[seen[v]][issue] += own.values[v * ISSUES + issue];
            }
        }
        float[] steps = new float[ISSUES];
        for (double[] row : scores) {
            for (int issue = 0; issue < ISSUES; issue++) {
                steps[issue] = Math.max(steps[issue], (float) (Math.abs(row[issue]) / 127));
            }
        }
        byte[] bytes = new byte[rows.length * ISSUES];
        float[] bias = new float[ISSUES];
        for (int issue = 0; issue < ISSUES; issue++) {
            bias[issue] = (float) biases.values[issue];
            for (int piece = 0; piece < rows.length; piece++) {
                long rounded = Math.round(scores[piece][issue] / steps[issue]);
                bytes[piece * ISSUES + issue] = (byte) Math.clamp(rounded, -127, 127);
            }
        }
        return new IssueModel.Table(
                names, StrictMath.exp(level.values[1]), bias, steps, weights, bytes);
    }
}
