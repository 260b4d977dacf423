package parley.story;

import java.util.Arrays;

/// Sums of weights by place. A sum is kept as a whole number of [#UNIT] parts, so that it does not
/// depend on the order in which weights came.
final class Sums {
    private static final double UNIT = 1L << 32;
    private static final int EMPTY = -1;

    private int[] keys = new int[64];
    private long[] values = new long[64];
    private int size;

    Sums() {
        Arrays.fill(keys, EMPTY);
    }

    /// Adds a weight, and gives true when nothing was known of the place.
    boolean add(int place, double weight) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot(keys, place);
        boolean isNew = keys[slot] == EMPTY;
        if (isNew) {
            keys[slot] = place;
            size++;
        }
        values[slot] += Math.round(weight * UNIT);
        return isNew;
    }

    /// 0 for a place without weight.
    double of(int place) {
        int slot = slot(keys, place);
        return keys[slot] == EMPTY ? 0 : values[slot] / UNIT;
    }

    /// The places that have a sum, in no order.
    int[] places() {
        return Arrays.stream(keys).filter(key -> key != EMPTY).toArray();
    }

    /// The length of the sums, each multiplied by how rare its stem is; the same in any order.
    double length(Rarity rarity) {
        long whole = 0;
        long parts = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                double weight = values[slot] / UNIT * rarity.of(keys[slot]);
                double square = weight * weight;
                whole += (long) square;
                parts += (long) ((square - (long) square) * UNIT);
            }
        }
        return Math.sqrt(whole + parts / UNIT);
    }

    private void grow() {
        int[] keysNow = new int[2 * keys.length];
        long[] valuesNow = new long[keysNow.length];
        Arrays.fill(keysNow, EMPTY);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                int slot = slot(keysNow, keys[i]);
                keysNow[slot] = keys[i];
                valuesNow[slot] = values[i];
            }
        }
        keys = keysNow;
        values = valuesNow;
    }

    private static int slot(int[] keys, int place) {
        int mask = keys.length - 1;
        int slot = ((place * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != EMPTY && keys[slot] != place) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
