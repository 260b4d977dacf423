package parley.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.text.Sentence;
import parley.text.Token;

/// Tells which sentences of a text may carry a statement, an event or a position, so that the deep
/// engine's time goes there. A sentence passed over is read less well, not left out.
///
/// A quotation mark alone is no reason: who speaks and what is quoted stands in the mark itself and
/// in the words around it. Everyday verbs count only beside somebody who may do the deed, and in a
/// text about something else than politics, war or diplomacy only sentences with words of these
/// count. What this costs in accuracy is in `decisions/0009-where-the-deep-engine-reads.md`.
final class Triggers {
    private static final String FILE = "/parley/engine/triggers.txt";

    /// Different words of the subject that make a sentence one about it in a text that is not.
    private static final int ENOUGH = 2;

    private final Set<String> conditions = new HashSet<>();
    private final Set<String> acts = new HashSet<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> parties = new HashSet<>();
    private final Subject subject;

    private Triggers(List<String> lines) {
        Set<String> list = Set.of();
        var subjects = new HashSet<String>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                list = list(line.substring(1, line.indexOf(']')), subjects);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.addAll(List.of(line.split(" ", -1)));
            }
        }
        subject = new Subject(subjects);
    }

    private Set<String> list(String name, Set<String> subjects) {
        return switch (name) {
            case "condition" -> conditions;
            case "act" -> acts;
            case "deed" -> deeds;
            case "party" -> parties;
            case "subject" -> subjects;
            default -> throw new IllegalStateException(FILE + " has an unknown list " + name);
        };
    }

    static Triggers load() {
        var stream = Triggers.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing " + FILE);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Triggers(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// The sentences of one text that deserve the deep engine, in reading order.
    List<Sentence> chosen(List<Sentence> text) {
        boolean isOfSubject = subject.isOf(text);
        return text.stream().filter(sentence -> fires(sentence, isOfSubject)).toList();
    }

    private boolean fires(Sentence sentence, boolean isOfSubject) {
        int kinds = isOfSubject ? ENOUGH : subject.kinds(sentence);
        if (kinds > 0 && has(sentence, conditions)) {
            return true;
        }
        return kinds >= ENOUGH
                && (has(sentence, acts) || (has(sentence, deeds) && isOfSomebody(sentence)));
    }

    /// A word tagged as a name will do, since the deep engine may find the name that the fast one
    /// did not.
    private boolean isOfSomebody(Sentence sentence) {
        return !sentence.names().isEmpty()
                || has(sentence, parties)
                || sentence.tokens().stream().anyMatch(token -> token.upos().equals("PROPN"));
    }

    private static boolean has(Sentence sentence, Set<String> words) {
        return sentence.tokens().stream().map(Token::lemma).anyMatch(words::contains);
    }
}
