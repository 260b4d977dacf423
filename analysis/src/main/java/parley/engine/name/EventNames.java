package parley.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Names of votes and meetings that begin with their year: `2019 Oravian federal election`. What is
/// named inside is no place or organisation of the sentence, but part of that name.
final class EventNames {
    private static final Set<String> HEADS = WordFile.words("events.txt", "head");

    private static final Set<String> KINDS = WordFile.words("events.txt", "kind");

    /// Tokens from the year to the word that says what kind of event it is.
    private static final int LONGEST = 12;

    private EventNames() {}

    /// The names of a sentence, those inside an event's name replaced by it.
    static List<Name> apply(Sentence sentence, List<Name> given) {
        List<Name> names = given;
        List<Token> tokens = sentence.tokens();
        for (int head = 2; head < tokens.size(); head++) {
            if (HEADS.contains(tokens.get(head).form())) {
                int start = start(tokens, head);
                if (start >= 0) {
                    Span event = Span.around(tokens.get(start).span(), tokens.get(head).span());
                    names = with(names, event);
                }
            }
        }
        return names;
    }

    /// The first token of the event's name, -1 when there is no year or nothing named after it.
    private static int start(List<Token> tokens, int head) {
        boolean isNamed = false;
        for (int i = head - 1; i >= 0 && head - i <= LONGEST; i--) {
            String form = tokens.get(i).form();
            if (isYear(form)) {
                return isNamed ? i : -1;
            }
            boolean isCapital = Character.isUpperCase(form.charAt(0));
            if (!isCapital && !KINDS.contains(form)) {
                return -1;
            }
            isNamed |= isCapital;
        }
        return -1;
    }

    private static boolean isYear(String form) {
        return form.length() == 4
                && (form.startsWith("1") || form.startsWith("20"))
                && form.chars().allMatch(mark -> mark >= '0' && mark <= '9');
    }

    private static List<Name> with(List<Name> names, Span event) {
        var inside = names.stream().filter(name -> name.words().overlaps(event)).toList();
        if (inside.isEmpty() || !inside.stream().allMatch(name -> event.contains(name.words()))) {
            return names;
        }
        double confidence = inside.stream().mapToDouble(Name::confidence).min().orElseThrow();
        var replaced = new ArrayList<>(names);
        replaced.removeAll(inside);
        replaced.add(new Name(event, Name.Type.OTHER, confidence));
        replaced.sort(Name::compareTo);
        return replaced;
    }
}
