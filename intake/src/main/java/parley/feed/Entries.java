package parley.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.fetch.Addresses;

/// Gathers a feed's entries, each address once.
final class Entries {
    private final URI base;
    private final Map<URI, Feed.Entry> entries = new LinkedHashMap<>();
    private int unusable;

    Entries(URI base) {
        this.base = base;
    }

    void add(@Nullable String address, @Nullable Instant changed) {
        URI usable = Addresses.of(address, base);
        if (usable == null) {
            unusable++;
        } else {
            entries.putIfAbsent(usable, new Feed.Entry(usable, changed));
        }
    }

    List<Feed.Entry> all() {
        return new ArrayList<>(entries.values());
    }

    int unusable() {
        return unusable;
    }
}
