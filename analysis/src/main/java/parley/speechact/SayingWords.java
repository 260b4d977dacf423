package parley.speechact;

import java.util.Set;
import parley.clause.WordLists;

/// Verbs that report words: `say`, `announce`.
final class SayingWords {
    private static final Set<String> LEMMAS =
            Set.copyOf(WordLists.lines(SayingWords.class, "saying.txt"));

    private SayingWords() {}

    static boolean contains(String lemma) {
        return LEMMAS.contains(lemma);
    }
}
