package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// The tag that each frequent word bears most often, and whether it bears that one always. Words
/// are known by the hash of their form.
final class KnownTags {
    /// What [#likely] gives for a word that is not known.
    static final int UNKNOWN = -2;

    private final Map<Long, Integer> entries;
    private final long[] keys;
    private final short[] values;
    private final int mask;

    /// Tags by word, packed.
    ///
    /// @param entries by the hash of a form, twice the tag, and one more when it is the only one
    private KnownTags(Map<Long, Integer> entries) {
        this.entries = entries;
        int capacity = Integer.highestOneBit(Math.max(8, entries.size())) << 2;
        keys = new long[capacity];
        values = new short[capacity];
        mask = capacity - 1;
        entries.forEach((key, value) -> {
            int slot = slot(key);
            keys[slot] = key;
            values[slot] = value.shortValue();
        });
    }

    /// What a trainer has counted.
    ///
    /// @param likely the tag that each word bears most often
    /// @param sure those of them that are the word's only tag
    static KnownTags of(Map<Long, Integer> likely, Map<Long, Integer> sure) {
        var entries = new TreeMap<Long, Integer>();
        likely.forEach((form, tag) -> entries.put(form, tag * 2));
        sure.forEach((form, tag) -> entries.put(form, tag * 2 + 1));
        return new KnownTags(entries);
    }

    private int slot(long key) {
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /// The tag that the word bears most often, [#UNKNOWN] for a rare word.
    int likely(long form) {
        int slot = slot(form);
        return keys[slot] == 0 ? UNKNOWN : values[slot] >> 1;
    }

    /// The only tag of a frequent word, -1 for any other word.
    int sure(long form) {
        int slot = slot(form);
        return keys[slot] == 0 || (values[slot] & 1) == 0 ? -1 : values[slot] >> 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (var entry : entries.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeShort(entry.getValue());
        }
    }

    static KnownTags read(Bytes in) {
        var entries = new TreeMap<Long, Integer>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            entries.put(in.readLong(), in.readUnsignedShort());
        }
        return new KnownTags(entries);
    }
}
