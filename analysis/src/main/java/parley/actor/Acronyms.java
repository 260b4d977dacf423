package parley.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.knowledge.NameKey;
import parley.knowledge.Organisation;

/// The acronyms that a report makes of the names it gives in full: "PA" beside "Palestinian
/// Authority". One that fits two names means neither.
final class Acronyms {
    private static final int LONGEST = 6;
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "on", "in");

    private final Map<String, Found> byLetters = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Acronyms(List<Found> names) {
        for (Found name : names) {
            boolean isKnown =
                    !name.senses().isEmpty()
                            && name.senses().getFirst().known() instanceof Organisation;
            if (isKnown && name.length() > 1) {
                add(name);
            }
        }
    }

    private void add(Found name) {
        var letters = new StringBuilder();
        for (String word : NameKey.of(name.words()).split(" ", -1)) {
            if (!SMALL.contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        Found before = byLetters.put(letters.toString(), name);
        if (before != null && !id(before).equals(id(name))) {
            ambiguous.add(letters.toString());
        }
    }

    private static String id(Found name) {
        return name.senses().getFirst().known().id();
    }

    /// The name with the senses of the one that it stands for; as it is when it is no acronym.
    Found inFull(Found name) {
        boolean mayBe =
                name.senses().isEmpty()
                        && name.length() == 1
                        && name.words().length() <= LONGEST
                        && NameKey.isAcronym(name.words());
        String letters = NameKey.of(name.words());
        Found whole =
                mayBe && letters.length() > 1 && !ambiguous.contains(letters)
                        ? byLetters.get(letters)
                        : null;
        return whole == null ? name : name.with(whole.senses());
    }
}
