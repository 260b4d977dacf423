package parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts as weighted words: each vector has the length 1, rare words weigh more.
final class Vectors {
    /// One text: numbers of its words in rising order, and their weights.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Vector(int[] words, double[] weights) {
        double dot(Map<Integer, Double> sums) {
            double dot = 0;
            for (int i = 0; i < words.length; i++) {
                dot += weights[i] * sums.getOrDefault(words[i], 0.0);
            }
            return dot;
        }

        double dot(Vector other) {
            double dot = 0;
            int i = 0;
            int j = 0;
            while (i < words.length && j < other.words.length) {
                if (words[i] == other.words[j]) {
                    dot += weights[i++] * other.weights[j++];
                } else if (words[i] < other.words[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return dot;
        }
    }

    private final List<Vector> plain = new ArrayList<>();

    Vectors(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String text : texts) {
            Map<String, Double> weights = StoryWords.weights(text);
            weights.keySet().forEach(word -> numbers.putIfAbsent(word, numbers.size()));
            int[] words =
                    weights.keySet().stream()
                            .mapToInt(word -> numbers.getOrDefault(word, -1))
                            .sorted()
                            .toArray();
            Map<Integer, Double> byNumber = new HashMap<>();
            weights.forEach((word, weight) -> byNumber.put(numbers.getOrDefault(word, -1), weight));
            double[] values = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                values[i] = byNumber.getOrDefault(words[i], 0.0);
            }
            plain.add(new Vector(words, values));
        }
    }

    /// All texts, weighted by how rare their words are among all.
    List<Vector> all() {
        var members = new ArrayList<Integer>();
        for (int i = 0; i < plain.size(); i++) {
            members.add(i);
        }
        return weighted(members, 1, Integer.MAX_VALUE);
    }

    /// These texts, weighted by how rare their words are among them.
    ///
    /// @param least texts that must have a word for it to count
    /// @param below number of texts below which it must stay
    List<Vector> weighted(List<Integer> members, int least, int below) {
        Map<Integer, Integer> holders = new HashMap<>();
        for (int member : members) {
            for (int word : plain.get(member).words) {
                holders.merge(word, 1, Integer::sum);
            }
        }
        var weighted = new ArrayList<Vector>();
        for (int member : members) {
            weighted.add(weighted(plain.get(member), holders, members.size(), least, below));
        }
        return weighted;
    }

    private static Vector weighted(
            Vector text, Map<Integer, Integer> holders, int count, int least, int below) {
        double[] weights = new double[text.words.length];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            int having = holders.getOrDefault(text.words[i], 1);
            boolean counts = having >= least && having < below;
            double rare = counts ? Math.max(0, Math.log((count + 1) / (having + 0.5))) : 0;
            weights[i] = text.weights[i] * rare;
            squares += weights[i] * weights[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < weights.length && length > 0; i++) {
            weights[i] /= length;
        }
        return new Vector(text.words, weights);
    }
}
