package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// How rare stems are among the texts that were met: the logarithm of the inverse frequency. Stems
/// have places here, counted from 0 in the order in which they were met, so that whatever is kept
/// of each may lie in an array. Not safe to share between threads.
public final class Rarity {
    private static final int KNOWN = 1 << 14;
    private static final double[] LOGARITHMS = new double[KNOWN];

    static {
        for (int i = 0; i < KNOWN; i++) {
            LOGARITHMS[i] = Math.log(i + 0.5);
        }
    }

    /// Finds places by stems: one more than the place, 0 where there is none; at most half full.
    private int[] slots = new int[1 << 11];

    private int[] stems = new int[1 << 10];
    private int[] holders = new int[1 << 10];
    private int size;
    private final BitSet changed = new BitSet();
    private int texts;
    private double logarithm = Math.log(1);

    static Rarity among(List<Gist> gists) {
        var rarity = new Rarity();
        gists.forEach(gist -> rarity.add(rarity.places(gist)));
        return rarity;
    }

    /// What was counted before: how many texts in all.
    public void restore(int number) {
        texts = number;
        logarithm = Math.log(texts + 1.0);
    }

    /// What was counted before: how many texts have a stem.
    public void restore(int stem, int number) {
        int place = place(stem);
        holders[place] = number;
    }

    /// The stems whose counts have changed, rising, since they were restored.
    public List<Integer> changed() {
        var stems = new ArrayList<Integer>();
        each(place -> stems.add(this.stems[place]));
        stems.sort(null);
        return stems;
    }

    private void each(IntConsumer place) {
        changed.stream().forEach(place);
    }

    /// The place of a stem, a new one when it was not met before.
    int place(int stem) {
        int slot = slot(stem);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == stems.length) {
            grow();
            slot = slot(stem);
        }
        int place = size++;
        stems[place] = stem;
        slots[slot] = place + 1;
        return place;
    }

    /// Where the stem is, or would be.
    private int slot(int stem) {
        int slot = (stem * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] > 0 && stems[slots[slot] - 1] != stem) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        stems = Arrays.copyOf(stems, 2 * size);
        holders = Arrays.copyOf(holders, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(stems[i])] = i + 1;
        }
    }

    /// The places of all stems, in the order of the stems.
    int[] risingByStem() {
        long[] packed = new long[size];
        for (int i = 0; i < size; i++) {
            packed[i] = (long) stems[i] << Integer.SIZE | i;
        }
        Arrays.sort(packed);
        int[] rising = new int[size];
        for (int i = 0; i < size; i++) {
            rising[i] = (int) packed[i];
        }
        return rising;
    }

    /// The places of a text's stems, in the order of the stems.
    int[] places(Gist gist) {
        int[] all = new int[gist.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = place(gist.stem(i));
        }
        return all;
    }

    /// Counts a text by the places of its stems.
    void add(int[] text) {
        restore(texts + 1);
        for (int place : text) {
            holders[place]++;
            changed.set(place);
        }
    }

    /// How many stems were met.
    int size() {
        return size;
    }

    /// How many texts have the stem at a place.
    int holders(int place) {
        return holders[place];
    }

    /// How many texts have a stem.
    public int holdersOf(int stem) {
        int found = slots[slot(stem)];
        return found == 0 ? 0 : holders[found - 1];
    }

    /// 0 for a stem that all texts have, higher for rarer ones.
    double of(int place) {
        int having = holders[place];
        double log = having < KNOWN ? LOGARITHMS[having] : Math.log(having + 0.5);
        return Math.max(0, logarithm - log);
    }
}
