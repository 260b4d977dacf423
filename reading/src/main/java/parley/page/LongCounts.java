package parley.page;

/// How often each of many numbers was added, without a boxed number for each. Zero is not counted.
final class LongCounts {
    private long[] keys;
    private int[] counts;
    private int size;

    LongCounts() {
        keys = new long[64];
        counts = new int[64];
    }

    void add(long key) {
        if (key == 0) {
            return;
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    int count(long key) {
        return key == 0 ? 0 : counts[slot(key)];
    }

    boolean contains(long key) {
        return count(key) > 0;
    }

    /// How many different numbers were added.
    int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int mask = keys.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
