package parley.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How rare stems are among the texts that were met: the logarithm of the inverse frequency.
final class Rarity {
    private final Map<Integer, Integer> holders = new HashMap<>();
    private int texts;

    static Rarity among(Collection<Gist> gists) {
        var rarity = new Rarity();
        gists.forEach(rarity::add);
        return rarity;
    }

    void add(Gist gist) {
        texts++;
        for (int i = 0; i < gist.size(); i++) {
            holders.merge(gist.stem(i), 1, Integer::sum);
        }
    }

    /// How many texts have the stem.
    int holders(int stem) {
        return holders.getOrDefault(stem, 0);
    }

    /// 0 for a stem that all texts have, higher for rarer ones.
    double of(int stem) {
        return Math.max(0, Math.log((texts + 1) / (holders(stem) + 0.5)));
    }
}
