package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that say what a date beside them is the date of, by `date-labels.tsv`.
final class DateLabels {
    /// What a label says of the date after it.
    enum Label {
        NONE,
        PUBLISHED,
        CHANGED,
        OTHER
    }

    private static final PhraseTable WORDS = new PhraseTable("date-labels.tsv");
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?iu)^\\W{0,2}(?:"
                            + WORDS.of("PUBLISHED").stream()
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")(?:\\s(?:"
                            + WORDS.of("PREPOSITION").stream()
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + "))?\\s?:?\\s{0,2}(?=\\d|\\p{L}{3,12}\\s\\d)");
    private static final int REACH = 40;

    /// The phrases by their first character.
    private static final Map<Character, List<Phrase>> PHRASES = phrases();

    private DateLabels() {}

    /// True for a line such as "Published: 3 November 2021".
    static boolean opens(String line) {
        return OPENING.matcher(line).find();
    }

    /// What the nearest label before a date says: of those that end last, the longest.
    static Label before(String words) {
        String tail = words.length() > REACH ? words.substring(words.length() - REACH) : words;
        String lower = tail.toLowerCase(Locale.ROOT);
        Label found = Label.NONE;
        int nearest = -1;
        boolean inWord = false;
        for (int at = 0; at < lower.length(); at++) {
            if (!inWord) {
                for (Phrase phrase : PHRASES.getOrDefault(lower.charAt(at), List.of())) {
                    int end = at + phrase.words().length();
                    if (end > nearest && lower.startsWith(phrase.words(), at)) {
                        nearest = end;
                        found = phrase.label();
                    }
                }
            }
            inWord = Character.isLetter(lower.charAt(at));
        }
        return found;
    }

    private record Phrase(String words, Label label) {}

    private static Map<Character, List<Phrase>> phrases() {
        var phrases = new HashMap<Character, List<Phrase>>();
        for (Label label : List.of(Label.PUBLISHED, Label.CHANGED, Label.OTHER)) {
            for (String words : WORDS.of(label.name())) {
                phrases.computeIfAbsent(words.charAt(0), _ -> new ArrayList<>())
                        .add(new Phrase(words, label));
            }
        }
        return phrases;
    }
}
