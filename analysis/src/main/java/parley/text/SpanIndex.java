package parley.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.model.Span;

/// Finds what stands at a place of a text without looking at all that stands in the text: looked
/// through for every record, the records of a text of a million characters take minutes.
public final class SpanIndex<T> {
    /// Characters, a few sentences.
    private static final int STRETCH = 512;

    private final List<T> items;

    /// For each stretch of the text the numbers of the items that reach into it, and the items.
    private final List<List<Integer>> numbers = new ArrayList<>();

    private final List<List<T>> stretches = new ArrayList<>();

    private SpanIndex(Collection<T> items) {
        this.items = List.copyOf(items);
    }

    /// An index of items by the words over which they stand.
    public static <T> SpanIndex<T> of(Collection<T> items, Function<T, Span> span) {
        var index = new SpanIndex<T>(items);
        for (int i = 0; i < index.items.size(); i++) {
            T item = index.items.get(i);
            Span words = span.apply(item);
            for (int at = words.start() / STRETCH; at <= words.end() / STRETCH; at++) {
                index.put(at, i, item);
            }
        }
        return index;
    }

    private void put(int stretch, int number, T item) {
        while (stretches.size() <= stretch) {
            stretches.add(new ArrayList<>());
            numbers.add(new ArrayList<>());
        }
        stretches.get(stretch).add(item);
        numbers.get(stretch).add(number);
    }

    /// Every item that stands over this offset, in the order in which they were given, and some
    /// that stand near it.
    public List<T> near(int offset) {
        int stretch = offset / STRETCH;
        return stretch < stretches.size() ? stretches.get(stretch) : List.of();
    }

    /// Every item that shares characters with these words or touches them, in the order in which
    /// they were given, and some that stand near them.
    public List<T> near(Span words) {
        int first = words.start() / STRETCH;
        int last = Math.min(words.end() / STRETCH, stretches.size() - 1);
        return first >= last
                ? near(words.start())
                : IntStream.rangeClosed(first, last)
                        .mapToObj(numbers::get)
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .map(items::get)
                        .toList();
    }
}
