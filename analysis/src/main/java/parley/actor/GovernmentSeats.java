package parley.actor;

import java.util.Set;

/// Tells a capital that stands for its government from the city.
final class GovernmentSeats {
    private static final Set<String> PLACE_BEFORE = WordLists.of("place-before");
    private static final Set<String> PLACE_AFTER = WordLists.of("place-after");
    private static final Set<String> MOVES = WordLists.of("move");

    private final Words words;

    GovernmentSeats(Words words) {
        this.words = words;
    }

    boolean isGovernment(Found name) {
        int before = name.first() - 1;
        int end = name.end();
        if (isDateline(name) || follows(name)) {
            return false;
        }
        if (!words.together(before, name.first())) {
            return true;
        }
        String previous = words.key(before);
        if (PLACE_BEFORE.contains(previous)
                || (words.is(before, ",") && words.together(end, before) && words.is(end, ","))) {
            return false;
        }
        if (previous.equals("to") || previous.equals("from")) {
            return !moves(before);
        }
        return true;
    }

    private boolean follows(Found name) {
        int next = name.end();
        if (!words.together(name.first(), next)) {
            return false;
        }
        if (words.isPossessive(next)) {
            next++;
        }
        return words.together(name.first(), next) && PLACE_AFTER.contains(words.key(next));
    }

    /// "KYIV (Agency) -", "Geneva, 3 May -": the place of writing.
    private boolean isDateline(Found name) {
        boolean isFirst = !words.together(name.first() - 1, name.first());
        int end = name.end();
        if (!isFirst || !words.together(name.first(), end)) {
            return false;
        }
        return words.is(end, "(")
                || words.is(end, ",")
                || words.is(end, "–")
                || words.is(end, "—")
                || words.is(end, "-")
                || words.is(end, "/");
    }

    private boolean moves(int preposition) {
        for (int at = preposition - 1;
                at > preposition - 4 && words.together(at, preposition);
                at--) {
            if (MOVES.contains(words.token(at).lemma()) || MOVES.contains(words.key(at))) {
                return true;
            }
        }
        return false;
    }
}
