package parley.place;

import java.util.Set;

/// The word lists by which names of places are told from other capitalised words.
///
/// @param givenNames such as `Judy`
/// @param ordinary words that are hardly ever a place when they stand alone
/// @param titles that stand before a person's name, without full stop
/// @param organisationWords that follow a place in the name of a body or site
/// @param locatives small words that a place follows
/// @param things words that make a thing of the place's name before them, such as `virus`
record Vocabulary(
        Set<String> givenNames,
        Set<String> ordinary,
        Set<String> titles,
        Set<String> organisationWords,
        Set<String> locatives,
        Set<String> things) {
    static Vocabulary load() {
        return new Vocabulary(
                Rows.words("given-names.txt"),
                Rows.words("ordinary.txt"),
                Rows.words("titles.txt"),
                Rows.words("organisation-words.txt"),
                Rows.words("locative.txt"),
                Rows.words("things.txt"));
    }
}
