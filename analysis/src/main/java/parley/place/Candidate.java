package parley.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.place.Atlas.Named;

/// Words that may name a place, with all that they may mean.
final class Candidate {
    final int firstWord;
    final int lastWord;
    final String key;

    /// Never empty; narrowed by what stands beside the words.
    List<Named> meanings;

    /// True when the words beside it say which one is meant, as in "Paris, Texas".
    boolean isLocked;

    @Nullable Named chosen;

    Candidate(int firstWord, int lastWord, String key, List<Named> meanings) {
        this.firstWord = firstWord;
        this.lastWord = lastWord;
        this.key = key;
        this.meanings = meanings;
    }

    boolean isAdjective() {
        return meanings.getFirst().isAdjective();
    }

    /// True when one of our own rows or a country bears the name.
    boolean isOurs() {
        return meanings.getFirst().site().isOurs();
    }

    /// True when a country's capital bears the name.
    boolean isCapital() {
        return meanings.stream().anyMatch(named -> named.site().feature() == Feature.CAPITAL);
    }

    long population() {
        long most = 0;
        for (Named meaning : meanings) {
            most = Math.max(most, meaning.site().population());
        }
        return most;
    }
}
