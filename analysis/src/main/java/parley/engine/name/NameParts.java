package parley.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Name;
import parley.model.Span;

/// Joins what a name finder took apart: two names of one kind with nothing but a blank between
/// them, a name that ends in `of` and the one it is of, a person and the `Jr.` after a comma. What
/// still ends in such a word loses it.
final class NameParts {
    private static final Set<String> LINKS = Set.of("of", "for", "and", "the", "de", "&");

    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr");

    private NameParts() {}

    /// The same names, joined and trimmed.
    ///
    /// @param names in reading order, none overlapping another
    static List<Name> apply(String text, List<Name> names) {
        var joined = new ArrayList<Name>();
        for (Name name : names) {
            Name last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && belongs(text, last, name)) {
                joined.set(joined.size() - 1, join(last, name));
            } else {
                joined.add(name);
            }
        }
        joined.replaceAll(name -> withoutLink(text, name));
        return joined.equals(names) ? names : joined;
    }

    private static Name join(Name one, Name other) {
        return new Name(
                Span.around(one.words(), other.words()),
                one.type(),
                Math.min(one.confidence(), other.confidence()));
    }

    private static boolean belongs(String text, Name one, Name other) {
        String between = text.substring(one.words().end(), other.words().start());
        String last = lastWord(text, other);
        if (SUFFIXES.contains(last) && (between + other.words().of(text)).equals(", " + last)) {
            return one.type() == Name.Type.PERSON;
        }
        boolean isOf = lastWord(text, one).equals("of");
        return (between.equals(" ")
                        && (isOf || (one.type() == other.type() && one.type() != Name.Type.GROUP)))
                || (between.equals(" the ") && isOf);
    }

    private static String lastWord(String text, Name name) {
        String words = name.words().of(text);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static Name withoutLink(String text, Name name) {
        Span words = name.words();
        String last = lastWord(text, name);
        while (LINKS.contains(last) && last.length() < words.length()) {
            words = new Span(words.start(), words.end() - last.length() - 1);
            last = words.of(text).substring(words.of(text).lastIndexOf(' ') + 1);
        }
        return words.equals(name.words()) ? name : new Name(words, name.type(), name.confidence());
    }
}
