package parley.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.place.Atlas.Named;
import parley.place.Words.Gap;

/// Finds the words of one text that name places: capitalised look-ups, less people's names and
/// ordinary words.
final class PlaceFinder {
    private static final int LONGEST = 6;
    private static final int WELL_KNOWN = 100_000;
    private static final int BIG = 1_000_000;
    private static final int ACRONYM = 3;

    private final Atlas atlas;
    private final Vocabulary vocabulary;
    private final Words words;
    private final NameMap names;
    private final Set<String> familyNames = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    PlaceFinder(Atlas atlas, Vocabulary vocabulary, Words words, NameMap names) {
        this.atlas = atlas;
        this.vocabulary = vocabulary;
        this.words = words;
        this.names = names;
    }

    /// In reading order, without overlaps.
    List<Candidate> find() {
        collectFamilyNames();
        collectSmallWords();
        var found = new ArrayList<Candidate>();
        int word = 0;
        while (word < words.count()) {
            Candidate candidate = longest(word);
            if (candidate != null && accepts(candidate)) {
                found.add(candidate);
            }
            word = candidate == null ? word + 1 : candidate.lastWord + 1;
        }
        return found;
    }

    private @Nullable Candidate longest(int first) {
        if (!mayStart(first)) {
            return null;
        }
        int last = first;
        int furthest = first;
        while (furthest + 1 < words.count()
                && furthest - first + 1 < LONGEST
                && (words.after(furthest) == Gap.SPACE || words.after(furthest) == Gap.HYPHEN)
                && !words.isPossessive(furthest)) {
            furthest++;
        }
        for (last = furthest; last >= first; last--) {
            String spelled = words.form(first, last);
            String key = PlaceKey.of(spelled);
            boolean small = (last > first && !words.isCapital(last)) || isAcronym(first, last);
            List<Named> meanings =
                    key.length() < 2
                            ? List.of()
                            : small ? atlas.ours(key, spelled) : atlas.find(key, spelled);
            if (!meanings.isEmpty()) {
                return new Candidate(first, last, key, meanings);
            }
        }
        return null;
    }

    /// "UN", "FAO": letters that only a row of ours may mean.
    private boolean isAcronym(int first, int last) {
        return first == last
                && words.isAllCapitals(first)
                && words.end(first) - words.start(first) <= ACRONYM;
    }

    private boolean mayStart(int word) {
        if (words.isCapital(word)) {
            return true;
        }
        // "al-Fashir", "el-Obeid"
        return words.end(word) - words.start(word) <= 3
                && words.after(word) == Gap.HYPHEN
                && words.isCapital(word + 1)
                && words.before(word) != Gap.HYPHEN;
    }

    private boolean accepts(Candidate candidate) {
        int first = candidate.firstWord;
        int last = candidate.lastWord;
        boolean single = first == last;
        String form = words.form(first);
        if (words.after(last) == Gap.SPACE && vocabulary.things().contains(words.form(last + 1))) {
            return false;
        }
        if (candidate.isOurs() && !(single && vocabulary.givenNames().contains(form))) {
            return !isPersonBefore(first)
                    || !single
                    || candidate.meanings.getFirst().site().feature() == Feature.COUNTRY;
        }
        boolean isOrdinary =
                vocabulary.ordinary().contains(title(form))
                        || (small.contains(form.toLowerCase(Locale.ROOT))
                                && candidate.population() < BIG);
        if (single && isOrdinary) {
            return false;
        }
        Name.@Nullable Type type = names.at(words.start(first), words.end(last));
        if (type == Name.Type.PERSON) {
            return false;
        }
        if (isPersonBefore(first) || isPersonAfter(first, last)) {
            return false;
        }
        if (single && familyNames.contains(form) && !isAfterLocative(first)) {
            return false;
        }
        return type == Name.Type.PLACE || isLikely(candidate);
    }

    /// Takes in the words that the text writes small; "drug" in a text makes "Drug" no village.
    private void collectSmallWords() {
        for (int word = 0; word < words.count(); word++) {
            if (!words.isCapital(word)) {
                small.add(words.form(word));
            }
        }
    }

    private boolean isLikely(Candidate candidate) {
        int first = candidate.firstWord;
        int last = candidate.lastWord;
        if (isAfterLocative(first) || isBeforeRegion(last)) {
            return true;
        }
        boolean opens = words.before(first) == Gap.BREAK;
        long population = candidate.population();
        if (first < last) {
            return true;
        }
        return candidate.isCapital()
                || population >= (opens ? 3 * WELL_KNOWN : WELL_KNOWN / 4)
                || (!opens && partOfName(last));
    }

    private boolean partOfName(int last) {
        return words.after(last) == Gap.SPACE
                && last + 1 < words.count()
                && vocabulary.organisationWords().contains(words.form(last + 1));
    }

    private boolean isAfterLocative(int first) {
        return first > 0
                && (words.before(first) == Gap.SPACE || words.before(first) == Gap.HYPHEN)
                && vocabulary.locatives().contains(words.form(first - 1));
    }

    /// "Powderly, Texas"
    private boolean isBeforeRegion(int last) {
        if (words.after(last) != Gap.COMMA || !words.isCapital(last + 1)) {
            return false;
        }
        Candidate next = longest(last + 1);
        return next != null && next.isOurs() && !next.isAdjective();
    }

    private boolean isPersonBefore(int first) {
        if (first == 0 || words.before(first) == Gap.COMMA) {
            return false;
        }
        String before = words.form(first - 1);
        boolean joined = words.before(first) == Gap.SPACE;
        boolean initial =
                before.length() == 1
                        && words.isCapital(first - 1)
                        && !before.equals("I")
                        && !before.equals("A");
        boolean dotted = initial || isTitle(before);
        if (!joined && !(dotted && isJustStop(first))) {
            return false;
        }
        return initial
                || isTitle(before)
                || (vocabulary.givenNames().contains(before) && !words.isPossessive(first - 1));
    }

    /// Only a full stop and a space before the word, as after `Gov.`
    private boolean isJustStop(int word) {
        return words.start(word) - words.end(word - 1) == 2;
    }

    private boolean isTitle(String word) {
        return vocabulary.titles().contains(word);
    }

    /// "Jordan Smith", "Austin said" is left to the population.
    private boolean isPersonAfter(int first, int last) {
        if (first != last || !vocabulary.givenNames().contains(words.form(first))) {
            return false;
        }
        return words.after(last) == Gap.SPACE
                && words.isCapital(last + 1)
                && !words.isPossessive(last)
                && !vocabulary.organisationWords().contains(words.form(last + 1));
    }

    /// The last words of people's full names in this text: "Jerome Faulkner" makes every lone
    /// "Faulkner" a person.
    private void collectFamilyNames() {
        for (int word = 1; word < words.count(); word++) {
            if (words.isCapital(word)
                    && words.before(word) == Gap.SPACE
                    && words.isCapital(word - 1)
                    && vocabulary.givenNames().contains(words.form(word - 1))
                    && !vocabulary.organisationWords().contains(words.form(word))) {
                familyNames.add(words.form(word));
            }
        }
        names.people(person -> familyNames.add(person.substring(person.lastIndexOf(' ') + 1)));
    }

    private static String title(String word) {
        return word.length() < 2
                ? word
                : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
