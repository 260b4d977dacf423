package parley.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.model.Name;
import parley.model.Span;

/// Tells which speakers a report does not name, and how many they are; words from `unnamed.tsv`.
final class UnnamedSources {
    /// A number of sources that the text does not tell.
    static final int UNKNOWN = 0;

    private static final Set<String> NOUNS = new HashSet<>();
    private static final Set<String> ROLES = new HashSet<>();
    private static final Set<String> HIDDEN = new HashSet<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (List<String> row : DataFile.rows("unnamed.tsv", 2)) {
            switch (row.get(0)) {
                case "role" -> ROLES.addAll(List.of(row.get(1).split(" ", -1)));
                case "noun" -> NOUNS.addAll(List.of(row.get(1).split(" ", -1)));
                case "hidden" -> HIDDEN.addAll(List.of(row.get(1).split("\\|", -1)));
                case "number" -> {
                    for (String each : row.get(1).split(" ", -1)) {
                        int cut = each.indexOf('=');
                        NUMBERS.put(
                                each.substring(cut + 1), Integer.valueOf(each.substring(0, cut)));
                    }
                }
                default -> throw new IllegalStateException("unnamed.tsv has no kind " + row.get(0));
            }
        }
    }

    private UnnamedSources() {}

    /// True when the words name no person but people of a kind: "two officials", "a person familiar
    /// with the talks", "a commander who asked not to be named".
    static boolean isUnnamed(ReportText text, Span speaker) {
        String lower = speaker.of(text.text).toLowerCase(Locale.ROOT);
        if (HIDDEN.stream().anyMatch(lower::contains)) {
            return !isPerson(text, speaker);
        }
        int head = head(text, speaker);
        boolean kind =
                head >= 0
                        && (holds(NOUNS, text.lower(head))
                                || (holds(ROLES, text.lower(head)) && !lower.startsWith("the ")));
        return kind && !isPerson(text, speaker);
    }

    /// How many sources the words speak of, [#UNKNOWN] for a plural without a number.
    static int count(ReportText text, Span speaker) {
        int head = head(text, speaker);
        boolean plural =
                head >= 0
                        && (text.token(head).xpos().endsWith("S")
                                || text.lower(head).equals("people"));
        for (int word = text.wordAt(speaker.start());
                word < text.size() && text.span(word).start() < speaker.end();
                word++) {
            Integer number = NUMBERS.get(text.lower(word));
            if (number != null && !(plural && number == 1)) {
                return number;
            }
            if (text.lower(word).matches("\\d{1,3}")) {
                return Integer.parseInt(text.lower(word));
            }
            if (word == head) {
                break;
            }
        }
        return plural ? UNKNOWN : 1;
    }

    private static boolean isKind(String word) {
        return holds(NOUNS, word) || holds(ROLES, word);
    }

    private static boolean holds(Set<String> nouns, String word) {
        return nouns.contains(word)
                || (word.endsWith("s") && nouns.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && nouns.contains(word.substring(0, word.length() - 2)));
    }

    /// The last noun of the phrase's first part: "senior officials | of the ministry".
    private static int head(ReportText text, Span speaker) {
        int head = -1;
        for (int word = text.wordAt(speaker.start());
                word < text.size() && text.span(word).start() < speaker.end();
                word++) {
            String upos = text.token(word).upos();
            if (upos.matches("NOUN|PROPN")) {
                head = word;
            } else if (head >= 0
                    && !upos.matches("ADJ|NUM|PART|PUNCT")
                    && isKind(text.lower(head))) {
                return head;
            } else if (head >= 0 && (text.isPunctuation(word) || upos.matches("ADP|PRON|VERB"))) {
                return head;
            }
        }
        return head;
    }

    /// Two proper names in a row that are no place or body before a noun: "spokesman Ned Price".
    private static boolean isPerson(ReportText text, Span speaker) {
        int first = text.wordAt(speaker.start());
        return first < text.size()
                && text.tree(first).sentence().names().stream()
                        .anyMatch(name ->
                                name.type() == Name.Type.PERSON && speaker.contains(name.words()));
    }
}
