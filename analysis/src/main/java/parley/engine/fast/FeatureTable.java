package parley.engine.fast;

/// What a model knows of each feature, 40 bits, found by the feature's hash. A slot holds 24 bits
/// of the hash besides.
///
/// The table has twice the slots that the file counts in. There, where four fifths of the slots may
/// be taken, a look that finds nothing passes eleven on average (Knuth 1973, 6.4); here it passes
/// two.
final class FeatureTable {
    private static final int SPREAD = 1;
    private static final int CHECK = 40;

    private final long[] slots;
    private final int homes;

    FeatureTable(int entries) {
        int capacity = Packing.capacity(entries);
        homes = capacity - 1;
        slots = new long[capacity << SPREAD];
    }

    /// @param home where the file has the feature
    /// @param value its upper 24 bits are not kept
    void put(int home, int check, long value) {
        int mask = slots.length - 1;
        int slot = slot(home & homes, check);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) check << CHECK | value;
    }

    private static int slot(int home, int check) {
        return home << SPREAD | (check & (1 << SPREAD) - 1);
    }

    /// Puts what is known of a decision's features into `features.entries`, with the 24 bits of the
    /// hash still above it.
    ///
    /// Works in two passes, so that the processor can wait for many places of the table at once
    /// instead of for one after another.
    ///
    /// @return for how many features something is known
    int find(Features features) {
        long[] table = slots;
        int mask = table.length - 1;
        long[] keys = features.keys;
        long[] entries = features.entries;
        int size = features.size;
        for (int i = 0; i < size; i++) {
            entries[i] = table[slot(Packing.home(keys[i], homes), Packing.check(keys[i]))];
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            if (entry == 0) {
                continue;
            }
            int check = Packing.check(keys[i]);
            int slot = slot(Packing.home(keys[i], homes), check);
            while (entry != 0 && (int) (entry >>> CHECK) != check) {
                slot = slot + 1 & mask;
                entry = table[slot];
            }
            if (entry != 0) {
                entries[found++] = entry;
            }
        }
        return found;
    }
}
