package parley.actor;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;

/// Who is who in one report. Immutable and safe to share between threads.
public final class Actors {
    private static final int POSSESSIVE = 2;

    private final List<Mention> mentions;
    private final NavigableMap<Span, Mention> bySpan = new TreeMap<>();
    private final Map<Span, String> titles;

    Actors(List<Mention> mentions, Map<Span, String> titles) {
        this.mentions = mentions.stream().sorted((a, b) -> a.words().compareTo(b.words())).toList();
        this.titles = Map.copyOf(titles);
        for (Mention mention : this.mentions) {
            bySpan.put(mention.words(), mention);
        }
    }

    /// Every name and description that may be an actor, in reading order: "Kyiv", "Zelensky", "the
    /// Ostmark foreign minister", "Russian troops". A description includes the name of its owner,
    /// which is a mention of its own as well.
    public List<Mention> mentions() {
        return mentions;
    }

    /// The actor that these words name, empty when nobody knows. Words around a mention do not
    /// matter: "the Ukrainian president, Volodymyr Zelensky," names Zelensky.
    public Optional<Actor> at(Span words) {
        return mention(words).map(Mention::actor);
    }

    /// The mention that these very words, their best part or the words around them make up. Among
    /// several parts a person goes before a description, and a description before the names in it.
    public Optional<Mention> mention(Span words) {
        Mention exact = bySpan.get(words);
        if (exact != null) {
            return Optional.of(exact);
        }
        Mention best = null;
        for (Mention mention :
                bySpan.subMap(before(words.start()), true, after(words), true).values()) {
            if (words.contains(mention.words())) {
                best = best == null || weight(mention) > weight(best) ? mention : best;
            }
        }
        Mention wider = around(words);
        if (wider == null) {
            return Optional.ofNullable(best);
        }
        boolean isPart = best != null && words.end() - best.words().end() <= POSSESSIVE;
        boolean isHead = wider.words().end() == words.end();
        boolean isWider = best == null || !isPart || (isHead && weight(wider) > weight(best));
        return Optional.ofNullable(isWider ? wider : best);
    }

    /// Title of the English Wikipedia's article on what these very words name: the city for a city
    /// that stands for its government. Words before the name, such as a title, do not matter. Empty
    /// when the words are no mention.
    public Optional<String> title(Span words) {
        String title = titles.get(words);
        if (title != null) {
            return Optional.of(title);
        }
        Span best = null;
        for (Span part : bySpan.subMap(before(words.start()), true, after(words), true).keySet()) {
            boolean isEnd = words.contains(part) && words.end() - part.end() <= POSSESSIVE;
            if (isEnd && titles.containsKey(part)) {
                best = best == null || part.length() > best.length() ? part : best;
            }
        }
        return Optional.ofNullable(best == null ? null : titles.get(best));
    }

    /// The mention that covers words which are only a part of it.
    private @org.jspecify.annotations.Nullable Mention around(Span words) {
        for (Mention mention : bySpan.headMap(after(words), true).descendingMap().values()) {
            if (mention.words().contains(words)) {
                return mention;
            }
            if (words.start() - mention.words().start() > 200) {
                return null;
            }
        }
        return null;
    }

    private static Span before(int start) {
        return new Span(start, start);
    }

    private static Span after(Span words) {
        return new Span(words.end(), Integer.MAX_VALUE);
    }

    private int weight(Mention mention) {
        Actor actor = mention.actor();
        if (actor == null) {
            return 0;
        }
        boolean isNamed = titles.containsKey(mention.words());
        int known = isNamed && actor.kind() == Actor.Kind.PERSON ? 1000 : 0;
        return known + Math.min(900, mention.words().length());
    }
}
