package parley.engine.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Sets right what the name finder cannot see in one sentence: titles that it took into a person's
/// name, and last names and acronyms that another sentence of the text explains.
public final class NameRules {
    private static final Set<String> TITLES = titles();

    private static final Set<String> SUFFIXES =
            Set.of("Jr.", "Jr", "Sr.", "Sr", "I", "II", "III", "IV");

    private NameRules() {}

    /// The same sentences with their names set right.
    ///
    /// @param text the text that all the sentences are spans of
    public static List<Sentence> apply(String text, List<Sentence> sentences) {
        List<Sentence> trimmed =
                sentences.stream().map(sentence -> with(sentence, trim(sentence))).toList();
        Map<String, Name.Type> known = known(text, trimmed);
        return known.isEmpty()
                ? trimmed
                : trimmed.stream().map(sentence -> with(sentence, agree(sentence, known))).toList();
    }

    private static Sentence with(Sentence sentence, List<Name> names) {
        return names.equals(sentence.names())
                ? sentence
                : new Sentence(sentence.span(), sentence.tokens(), names);
    }

    private static List<Name> trim(Sentence sentence) {
        var names = new ArrayList<Name>();
        for (Name name : sentence.names()) {
            Span words = name.words();
            if (name.type() == Name.Type.PERSON) {
                words = withoutTitle(sentence, words);
            }
            names.add(
                    words.equals(name.words())
                            ? name
                            : new Name(words, name.type(), name.confidence()));
        }
        return names;
    }

    /// `Foreign Minister Anna Keller` is `Anna Keller`; a title alone stays as it is.
    private static Span withoutTitle(Sentence sentence, Span words) {
        int start = words.start();
        boolean isTitled = false;
        for (Token token : sentence.tokens()) {
            if (token.span().start() < words.start() || token.span().end() > words.end()) {
                continue;
            }
            if (TITLES.contains(token.form())) {
                isTitled = true;
            } else if (isTitled && !SUFFIXES.contains(token.form())) {
                start = token.span().start();
                isTitled = false;
            }
        }
        return new Span(start, words.end());
    }

    /// Last words of persons' full names, and acronyms in brackets after an organisation.
    private static Map<String, Name.Type> known(String text, List<Sentence> sentences) {
        var known = new HashMap<String, Name.Type>();
        for (Sentence sentence : sentences) {
            for (Name name : sentence.names()) {
                String words = name.words().of(text);
                int blank = words.lastIndexOf(' ');
                if (name.type() == Name.Type.PERSON && blank > 0 && name.confidence() > 0.8) {
                    put(known, words.substring(blank + 1), Name.Type.PERSON);
                }
                if (name.type() == Name.Type.ORGANISATION) {
                    put(known, acronymAfter(text, name.words().end()), name.type());
                }
            }
        }
        known.values().removeIf(type -> type == Name.Type.OTHER);
        return known;
    }

    /// A word that stands for two kinds of name tells nothing.
    private static void put(Map<String, Name.Type> known, @Nullable String word, Name.Type type) {
        if (word != null && word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
            known.merge(word, type, (old, now) -> old == now ? old : Name.Type.OTHER);
        }
    }

    private static @Nullable String acronymAfter(String text, int end) {
        int open = end + 1;
        if (!text.startsWith(" (", end)) {
            return null;
        }
        int close = text.indexOf(')', open);
        if (close < 0 || close - open > 8) {
            return null;
        }
        String word = text.substring(open + 1, close);
        return word.chars().allMatch(Character::isUpperCase) ? word : null;
    }

    private static List<Name> agree(Sentence sentence, Map<String, Name.Type> known) {
        var names = new ArrayList<Name>();
        int next = 0;
        for (Token token : sentence.tokens()) {
            while (next < sentence.names().size()
                    && sentence.names().get(next).words().end() <= token.span().start()) {
                names.add(sentence.names().get(next++));
            }
            Name.Type type = known.get(token.form());
            Name name = next < sentence.names().size() ? sentence.names().get(next) : null;
            if (name != null && name.words().overlaps(token.span())) {
                if (type != null && type != name.type() && name.words().equals(token.span())) {
                    names.add(new Name(name.words(), type, Math.min(0.8, name.confidence())));
                    next++;
                }
            } else if (type != null && token.upos().equals("PROPN")) {
                names.add(new Name(token.span(), type, 0.7));
            }
        }
        names.addAll(sentence.names().subList(next, sentence.names().size()));
        names.sort(Comparator.comparing(Name::words));
        return names;
    }

    private static Set<String> titles() {
        var stream = NameRules.class.getResourceAsStream("/parley/engine/name/titles.txt");
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing /parley/engine/name/titles.txt");
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ", -1)).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("/parley/engine/name/titles.txt cannot be read", e);
        }
    }
}
