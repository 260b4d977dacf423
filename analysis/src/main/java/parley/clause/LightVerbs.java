package parley.clause;

import java.util.HashSet;
import java.util.Set;

/// Verbs that say little beside the noun they carry: `launch` an attack, `hold` talks.
final class LightVerbs {
    private static final Set<String> LEMMAS =
            Set.copyOf(new HashSet<>(WordLists.lines(LightVerbs.class, "light-verbs.txt")));

    private LightVerbs() {}

    static boolean contains(String lemma) {
        return LEMMAS.contains(lemma);
    }
}
