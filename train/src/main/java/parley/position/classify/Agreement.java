package parley.position.classify;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// How far two readings give the same names to the same things.
final class Agreement {
    private final Map<String, Integer> first = new TreeMap<>();
    private final Map<String, Integer> second = new TreeMap<>();
    private final Map<String, Integer> both = new HashMap<>();
    private int count;

    /// Counts one thing that both have named.
    void add(String byFirst, String bySecond) {
        count++;
        first.merge(byFirst, 1, Integer::sum);
        second.merge(bySecond, 1, Integer::sum);
        if (byFirst.equals(bySecond)) {
            both.merge(byFirst, 1, Integer::sum);
        }
    }

    int count() {
        return count;
    }

    int same() {
        return both.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Cohen's kappa: the share of equal names above what chance would give, as a share of what is
    /// left above chance. 1 when both give one and the same name throughout.
    double kappa() {
        if (count == 0) {
            throw new IllegalStateException(
                    "Agreement needs at least one thing named by both, got none");
        }
        double chance = 0;
        for (Map.Entry<String, Integer> name : first.entrySet()) {
            chance +=
                    (double) name.getValue()
                            * second.getOrDefault(name.getKey(), 0)
                            / count
                            / count;
        }
        return chance == 1 ? 1 : ((double) same() / count - chance) / (1 - chance);
    }

    /// The names of either reading, in the order of the alphabet.
    Iterable<String> names() {
        var names = new TreeMap<>(first);
        names.putAll(second);
        return names.keySet();
    }

    int byFirst(String name) {
        return first.getOrDefault(name, 0);
    }

    int bySecond(String name) {
        return second.getOrDefault(name, 0);
    }

    int byBoth(String name) {
        return both.getOrDefault(name, 0);
    }
}
