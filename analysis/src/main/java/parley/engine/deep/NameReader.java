package parley.engine.deep;

import java.util.ArrayList;
import java.util.List;
import parley.model.Name;
import parley.model.Span;

/// Turns the scores of name labels into names: the best sequence of labels in which a name goes on
/// only where it has begun.
final class NameReader {
    private final List<String> labels;
    private final boolean[][] follows;

    /// @param labels `O`, and `B-` and `I-` with each kind of name
    NameReader(List<String> labels) {
        this.labels = labels;
        int size = labels.size();
        follows = new boolean[size][size];
        for (int next = 0; next < size; next++) {
            for (int before = 0; before < size; before++) {
                follows[next][before] =
                        !begins(next, 'I') || (before != 0 && kind(before).equals(kind(next)));
            }
        }
    }

    /// The names in a row of words.
    ///
    /// @param scores one row for each word
    /// @param words spans of the words
    List<Name> names(float[][] scores, List<Span> words) {
        int[] path = path(scores);
        var names = new ArrayList<Name>();
        int at = 0;
        while (at < path.length) {
            if (path[at] == 0) {
                at++;
                continue;
            }
            int end = at + 1;
            double confidence = probability(scores[at], path[at]);
            while (end < path.length && begins(path[end], 'I')) {
                confidence = Math.min(confidence, probability(scores[end], path[end]));
                end++;
            }
            Span span = Span.around(words.get(at), words.get(end - 1));
            names.add(new Name(span, type(kind(path[at])), confidence));
            at = end;
        }
        return names;
    }

    /// The best allowed sequence of labels, by Viterbi.
    private int[] path(float[][] scores) {
        int size = labels.size();
        int count = scores.length;
        var back = new int[count][size];
        var best = new double[size];
        for (int at = 0; at < count; at++) {
            var next = new double[size];
            for (int label = 0; label < size; label++) {
                int from = at == 0 ? 0 : -1;
                double value = at == 0 && begins(label, 'I') ? Double.NEGATIVE_INFINITY : 0;
                if (at > 0) {
                    for (int before = 0; before < size; before++) {
                        if (follows[label][before] && (from < 0 || best[before] > best[from])) {
                            from = before;
                        }
                    }
                    value = best[from];
                }
                back[at][label] = from;
                next[label] = value + scores[at][label];
            }
            best = next;
        }
        int label = 0;
        for (int other = 1; other < size; other++) {
            label = best[other] > best[label] ? other : label;
        }
        var path = new int[count];
        for (int at = count - 1; at >= 0; at--) {
            path[at] = label;
            label = back[at][label];
        }
        return path;
    }

    private boolean begins(int label, char step) {
        return labels.get(label).charAt(0) == step;
    }

    private String kind(int label) {
        return label == 0 ? "" : labels.get(label).substring(2);
    }

    private static double probability(float[] scores, int label) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - scores[label]);
        }
        return 1 / sum;
    }

    private static Name.Type type(String kind) {
        return switch (kind) {
            case "PER" -> Name.Type.PERSON;
            case "ORG" -> Name.Type.ORGANISATION;
            case "LOC" -> Name.Type.PLACE;
            case "GROUP" -> Name.Type.GROUP;
            case "OTHER" -> Name.Type.OTHER;
            default -> throw new IllegalArgumentException("No such kind of name: " + kind);
        };
    }
}
