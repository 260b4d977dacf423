package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Word clusters: words that stand in similar company share a number. Keeps hashes of the words,
/// not the words, so one unknown word in some ten thousand gets a cluster that is not its own.
final class Lexicon {
    private final int[] keys;
    private final short[] clusters;
    private final short[] middle;
    private final short[] coarse;
    private final int mask;

    private Lexicon(int size, short[] middle, short[] coarse) {
        int capacity = Integer.highestOneBit(Math.max(8, size)) << 2;
        keys = new int[capacity];
        clusters = new short[capacity];
        mask = capacity - 1;
        this.middle = middle;
        this.coarse = coarse;
    }

    /// @param words each word with its finest cluster
    /// @param middle per finest cluster, the middle one
    /// @param coarse per finest cluster, the coarsest one
    static Lexicon of(Map<String, Integer> words, short[] middle, short[] coarse) {
        var lexicon = new Lexicon(words.size(), middle, coarse);
        new TreeMap<>(words)
                .forEach((word, cluster) -> lexicon.put(key(word), cluster.shortValue()));
        return lexicon;
    }

    private static int key(String lowerCase) {
        int key = (int) (Features.hash(lowerCase) >>> 20);
        return key == 0 ? 1 : key;
    }

    private void put(int key, short cluster) {
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        clusters[slot] = cluster;
    }

    /// The finest cluster, -1 for unknown words.
    int cluster(String lowerCase) {
        int key = key(lowerCase);
        for (int slot = key & mask; keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return clusters[slot];
            }
        }
        return -1;
    }

    int middle(int cluster) {
        return middle[cluster];
    }

    int coarse(int cluster) {
        return coarse[cluster];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(middle.length);
        for (int i = 0; i < middle.length; i++) {
            out.writeShort(middle[i]);
            out.writeShort(coarse[i]);
        }
        int size = 0;
        for (int key : keys) {
            size += key == 0 ? 0 : 1;
        }
        out.writeInt(size);
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                out.writeInt(keys[slot]);
                out.writeShort(clusters[slot]);
            }
        }
    }

    static Lexicon read(Bytes in) {
        int fine = in.readInt();
        var middle = new short[fine];
        var coarse = new short[fine];
        for (int i = 0; i < fine; i++) {
            middle[i] = in.readShort();
            coarse[i] = in.readShort();
        }
        int size = in.readInt();
        var lexicon = new Lexicon(size, middle, coarse);
        for (int i = 0; i < size; i++) {
            lexicon.put(in.readInt(), in.readShort());
        }
        return lexicon;
    }
}
