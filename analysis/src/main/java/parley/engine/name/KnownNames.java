package parley.engine.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// What a text says of single words that are names: last words of persons' full names, acronyms in
/// brackets behind an organisation, and what a word that comes often is taken for most of the time.
final class KnownNames {
    /// A word must be found so often before its other mentions are put right.
    private static final int OFTEN = 3;

    /// Share of a word's mentions that must agree; on fewer, its kind changes with the sentence.
    private static final double MOST = 0.7;

    private final Map<String, Name.Type> explained = new HashMap<>();
    private final Map<String, Map<Name.Type, Integer>> mentions = new HashMap<>();

    private KnownNames() {}

    static KnownNames of(String text, List<Sentence> sentences) {
        var known = new KnownNames();
        for (Sentence sentence : sentences) {
            for (Name name : sentence.names()) {
                known.note(text, name);
            }
        }
        known.explained.values().removeIf(type -> type == Name.Type.OTHER);
        return known;
    }

    private void note(String text, Name name) {
        String words = name.words().of(text);
        int blank = words.lastIndexOf(' ');
        if (name.type() == Name.Type.PERSON && blank > 0 && name.confidence() > 0.8) {
            String last = words.substring(blank + 1);
            explain(KnownWords.isKnown(last) ? null : last, Name.Type.PERSON);
        }
        if (name.type() == Name.Type.ORGANISATION) {
            explain(acronymAfter(text, name.words().end()), name.type());
        }
        if (blank < 0) {
            mentions.computeIfAbsent(words, _ -> new EnumMap<>(Name.Type.class))
                    .merge(name.type(), 1, Integer::sum);
        }
    }

    /// A word that stands for two kinds of name tells nothing.
    private void explain(@Nullable String word, Name.Type type) {
        if (word != null && word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
            explained.merge(word, type, (old, now) -> old == now ? old : Name.Type.OTHER);
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

    /// The names of a sentence of this text, put right and added to.
    List<Name> agree(Sentence sentence) {
        var names = new ArrayList<Name>();
        int next = 0;
        for (Token token : sentence.tokens()) {
            while (next < sentence.names().size()
                    && sentence.names().get(next).words().end() <= token.span().start()) {
                names.add(sentence.names().get(next++));
            }
            Name name = next < sentence.names().size() ? sentence.names().get(next) : null;
            if (name != null && name.words().overlaps(token.span())) {
                Name.Type type = name.words().equals(token.span()) ? type(token.form()) : null;
                if (type != null && type != name.type()) {
                    names.add(new Name(name.words(), type, Math.min(0.8, name.confidence())));
                    next++;
                }
            } else if (token.upos().equals("PROPN")) {
                add(names, token.span(), typeOfUnnamed(token.form()));
            }
        }
        names.addAll(sentence.names().subList(next, sentence.names().size()));
        names.sort(Name::compareTo);
        return names;
    }

    private static void add(List<Name> names, Span span, Name.@Nullable Type type) {
        if (type != null) {
            names.add(new Name(span, type, 0.7));
        }
    }

    /// What the word stands for here, null when the text does not say.
    private Name.@Nullable Type type(String word) {
        Name.Type type = explained.get(word);
        return type != null ? type : mostly(word);
    }

    /// As [#type]; words that are no acronyms come in other names too, and must be explained.
    private Name.@Nullable Type typeOfUnnamed(String word) {
        Name.Type type = explained.get(word);
        boolean isAcronym = word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
        return type == null && isAcronym ? mostly(word) : type;
    }

    private Name.@Nullable Type mostly(String word) {
        Map<Name.Type, Integer> counts = mentions.getOrDefault(word, Map.of());
        int all = 0;
        int most = 0;
        Name.Type best = null;
        for (Map.Entry<Name.Type, Integer> count : counts.entrySet()) {
            all += count.getValue();
            if (count.getValue() > most) {
                most = count.getValue();
                best = count.getKey();
            }
        }
        return all >= OFTEN && most >= MOST * all ? best : null;
    }
}
