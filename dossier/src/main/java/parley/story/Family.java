package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Reports that are about the same sort of thing while it goes on: one story, or several of one
/// kind.
final class Family {
    /// The order in which families came to be.
    static final Comparator<Family> ORDER = Comparator.comparingInt(family -> family.number);

    /// Its reports, in their order.
    final List<Told> members = new ArrayList<>();

    final int number;

    /// [Stories.Kept#state].
    int state = Stories.OPEN;

    /// True when what is known elsewhere of this family does not hold any more.
    boolean isChanged = true;

    private final Sums sums = new Sums();
    private double length;
    private long first = Stories.UNDATED;
    private long last = Long.MIN_VALUE;

    /// What a report shares with it, while candidates are counted.
    double shared;

    Family(int number) {
        this.number = number;
    }

    /// Takes in reports, and measures the family's length, which holds until the next ones come.
    ///
    /// @return the places of the sums to which each was the first to add
    List<int[]> add(Collection<Told> reports, Rarity rarity) {
        List<int[]> added = reports.stream().map(this::put).toList();
        length = sums.length(rarity);
        isChanged = true;
        return added;
    }

    /// Takes in a report that was a member when the family's length was measured.
    int[] restore(Told told, double measured) {
        int[] added = put(told);
        length = measured;
        isChanged = false;
        return added;
    }

    private int[] put(Told told) {
        int at = Collections.binarySearch(members, told, Told.ORDER);
        members.add(at < 0 ? -at - 1 : at, told);
        int[] added = new int[told.places.length];
        int count = 0;
        for (int i = 0; i < added.length; i++) {
            if (sums.add(told.places[i], told.gist.weight(i) / told.length)) {
                added[count++] = told.places[i];
            }
        }
        if (told.day != Stories.UNDATED) {
            first = Math.min(first, told.day);
            last = Math.max(last, told.day);
        }
        return Arrays.copyOf(added, count);
    }

    /// The cosine between a report and the family's middle, 0 to 1.
    ///
    /// @param weights of the report's stems, with their rarity
    /// @param rare how rare each of them is
    double likeness(Told told, double[] weights, double[] rare, double size) {
        double dot = 0;
        for (int i = 0; i < weights.length; i++) {
            dot += weights[i] * rare[i] * sums.of(told.places[i]);
        }
        return dot <= 0 ? 0 : dot / (length * size);
    }

    int[] places() {
        return sums.places();
    }

    double length() {
        return length;
    }

    /// The first day, [Stories#UNDATED] when no report is dated.
    long first() {
        return first;
    }

    /// The last day, `Long.MIN_VALUE` when no report is dated.
    long last() {
        return last;
    }

    /// Days between the day and the family's last report; 0 when either is undated.
    long rest(long day) {
        return day == Stories.UNDATED || last == Long.MIN_VALUE ? 0 : day - last;
    }

    /// Days from its first report to its last; 0 when none is dated.
    long span() {
        return last == Long.MIN_VALUE ? 0 : last - first;
    }

    /// True when a report of the day may belong to it. A story that is over takes in what falls
    /// into its days or makes it no longer than a family may be, else late reports would draw it
    /// out without end.
    boolean isNear(long day) {
        if (day == Stories.UNDATED || last == Long.MIN_VALUE || state == Stories.OPEN) {
            return rest(day) <= Stories.WINDOW && first - Stories.WINDOW <= day;
        }
        return state == Stories.OVER
                && members.size() < Stories.MOST
                && rest(day) <= Stories.WINDOW
                && first - Stories.WINDOW <= day
                && Math.max(last, day) - Math.min(first, day) <= Math.max(span(), Stories.LONGEST);
    }
}
