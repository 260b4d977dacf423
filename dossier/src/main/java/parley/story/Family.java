package parley.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reports that are about the same sort of thing while it goes on: one story, or several of one
/// kind.
final class Family {
    /// The order in which families came to be.
    static final Comparator<Family> ORDER = Comparator.comparingInt(family -> family.number);

    /// Numbers of its reports, rising.
    final List<Integer> members = new ArrayList<>();

    private final int number;
    private final Map<Integer, Double> sums = new HashMap<>();
    private double length;
    private long first = Stories.UNDATED;
    private long last = Long.MIN_VALUE;

    Family(int number) {
        this.number = number;
    }

    /// @param rarity by which the family's length is measured until the next report comes
    void add(int report, Gist gist, long day, Rarity rarity) {
        members.add(report);
        double size = length(gist);
        for (int i = 0; i < gist.size(); i++) {
            sums.merge(gist.stem(i), gist.weight(i) / size, Double::sum);
        }
        if (day != Stories.UNDATED) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        double squares = 0;
        for (Map.Entry<Integer, Double> each : sums.entrySet()) {
            double weight = each.getValue() * rarity.of(each.getKey());
            squares += weight * weight;
        }
        length = Math.sqrt(squares);
    }

    private static double length(Gist gist) {
        double squares = 0;
        for (int i = 0; i < gist.size(); i++) {
            squares += gist.weight(i) * gist.weight(i);
        }
        return squares > 0 ? Math.sqrt(squares) : 1;
    }

    /// The cosine between a report and the family's middle, 0 to 1.
    double likeness(Gist gist, Rarity rarity) {
        double dot = 0;
        double squares = 0;
        for (int i = 0; i < gist.size(); i++) {
            double rare = rarity.of(gist.stem(i));
            double weight = gist.weight(i) * rare;
            squares += weight * weight;
            dot += weight * rare * sums.getOrDefault(gist.stem(i), 0.0);
        }
        return dot <= 0 ? 0 : dot / (length * Math.sqrt(squares));
    }

    Iterable<Integer> stems() {
        return sums.keySet();
    }

    /// Days between the day and the family's last report; 0 when either is undated.
    long rest(long day) {
        return day == Stories.UNDATED || last == Long.MIN_VALUE ? 0 : day - last;
    }

    /// Days from the family's first report to the day; 0 when either is undated.
    long age(long day) {
        return day == Stories.UNDATED || first == Stories.UNDATED ? 0 : day - first;
    }
}
