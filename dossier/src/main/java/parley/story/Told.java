package parley.story;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/// A report while its story is open.
final class Told {
    /// By day, undated ones last; of one day by what the caller orders them by.
    static final Comparator<Told> ORDER =
            Comparator.comparingLong((Told each) -> each.day)
                    .thenComparingLong(each -> each.order)
                    .thenComparingInt(each -> each.number);

    final int number;
    final long order;
    final long day;
    final Gist gist;

    /// Where its stems stand in the rarity of all.
    final int[] places;

    /// Length of the gist's weights, 1 when it has none.
    final double length;

    /// Numbers of reports that tell of something else for certain.
    final Set<Integer> apart;

    Told(int number, long order, long day, Gist gist, int[] places, Set<Integer> apart) {
        this.number = number;
        this.order = order;
        this.day = day;
        this.gist = gist;
        this.places = places;
        this.apart = new HashSet<>(apart);
        double squares = 0;
        for (int i = 0; i < gist.size(); i++) {
            squares += gist.weight(i) * gist.weight(i);
        }
        length = squares > 0 ? Math.sqrt(squares) : 1;
    }

    boolean isApart(Told other) {
        return apart.contains(other.number) || other.apart.contains(number);
    }
}
