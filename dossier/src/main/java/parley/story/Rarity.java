package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Integer, Integer> places = new HashMap<>();
    private int[] stems = new int[1 << 10];
    private int[] holders = new int[1 << 10];
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
        Integer known = places.get(stem);
        if (known != null) {
            return known;
        }
        int place = places.size();
        if (place == stems.length) {
            stems = Arrays.copyOf(stems, 2 * place);
            holders = Arrays.copyOf(holders, 2 * place);
        }
        stems[place] = stem;
        places.put(stem, place);
        return place;
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
        return places.size();
    }

    /// How many texts have the stem at a place.
    int holders(int place) {
        return holders[place];
    }

    /// How many texts have a stem.
    public int holdersOf(int stem) {
        Integer place = places.get(stem);
        return place == null ? 0 : holders[place];
    }

    /// 0 for a stem that all texts have, higher for rarer ones.
    double of(int place) {
        int having = holders[place];
        double log = having < KNOWN ? LOGARITHMS[having] : Math.log(having + 0.5);
        return Math.max(0, logarithm - log);
    }
}
