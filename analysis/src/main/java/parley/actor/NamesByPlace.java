package parley.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The names of a report by where they stand; those that only a role beside them shows to be names
/// are added as they are found.
final class NamesByPlace {
    private final TreeMap<Integer, Found> byFirst = new TreeMap<>();

    NamesByPlace(List<Found> names) {
        names.forEach(this::add);
    }

    void add(Found name) {
        byFirst.put(name.first(), name);
    }

    /// The name that starts with this word, null when none does.
    @Nullable Found at(int first) {
        return byFirst.get(first);
    }

    /// The name that this word belongs to, null when it belongs to none.
    @Nullable Found covering(int at) {
        Map.Entry<Integer, Found> entry = byFirst.floorEntry(at);
        return entry != null && entry.getValue().end() > at ? entry.getValue() : null;
    }

    /// The last name that starts before this word.
    @Nullable Found before(int at) {
        Map.Entry<Integer, Found> entry = byFirst.lowerEntry(at);
        return entry == null ? null : entry.getValue();
    }

    /// In reading order.
    Collection<Found> all() {
        return byFirst.values();
    }
}
