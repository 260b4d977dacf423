package parley.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.model.Name;
import parley.text.Sentence;
import parley.text.Token;

/// Tells which sentences of a text may carry a statement, an event or a position, so that the deep
/// engine's time goes there. A sentence passed over is read less well, not left out.
///
/// A quotation mark alone is no reason: who speaks and what is quoted stands in the mark itself and
/// in the words around it. Everyday verbs count only beside somebody who may do the deed, and a
/// text that hardly names a party is no report of what parties do. What this costs in accuracy is
/// in `decisions/0009-where-the-deep-engine-reads.md`.
final class Triggers {
    private static final String FILE = "/parley/engine/triggers.txt";

    /// A text of fewer sentences is too short to tell what it is about.
    private static final int SHORT_TEXT = 8;

    /// Words for parties that a longer text about them has at least.
    private static final int FEW_PARTIES = 2;

    private final Set<String> conditions = new HashSet<>();
    private final Set<String> acts = new HashSet<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> parties = new HashSet<>();

    private Triggers(List<String> lines) {
        Set<String> list = Set.of();
        for (String line : lines) {
            if (line.startsWith("[")) {
                list = list(line.substring(1, line.indexOf(']')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.addAll(List.of(line.split(" ", -1)));
            }
        }
    }

    private Set<String> list(String name) {
        return switch (name) {
            case "condition" -> conditions;
            case "act" -> acts;
            case "deed" -> deeds;
            case "party" -> parties;
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
        boolean aboutParties =
                text.size() < SHORT_TEXT
                        || text.stream().mapToLong(each -> count(each, parties)).sum()
                                >= FEW_PARTIES;
        return text.stream().filter(sentence -> fire(sentence, aboutParties)).toList();
    }

    private boolean fire(Sentence sentence, boolean aboutParties) {
        if (has(sentence, conditions)) {
            return true;
        }
        if (!aboutParties) {
            return has(sentence, acts) && namesOrganisation(sentence);
        }
        return has(sentence, acts) || (has(sentence, deeds) && isOfSomebody(sentence));
    }

    private static boolean namesOrganisation(Sentence sentence) {
        return sentence.names().stream().anyMatch(name -> name.type() == Name.Type.ORGANISATION);
    }

    /// A word tagged as a name will do, since the deep engine may find the name that the fast one
    /// did not.
    private boolean isOfSomebody(Sentence sentence) {
        return !sentence.names().isEmpty()
                || has(sentence, parties)
                || sentence.tokens().stream().anyMatch(token -> token.upos().equals("PROPN"));
    }

    private static boolean has(Sentence sentence, Set<String> words) {
        return count(sentence, words) > 0;
    }

    private static long count(Sentence sentence, Set<String> words) {
        return sentence.tokens().stream().map(Token::lemma).filter(words::contains).count();
    }
}
