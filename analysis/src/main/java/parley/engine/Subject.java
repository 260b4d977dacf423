package parley.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.text.Sentence;

/// Tells whether a text is about politics, war or diplomacy, by how many different words of these
/// it has. Different ones, since a report of sport says "attack" ten times and a report of a war
/// says ten things once; against the root of its length, since a text ten times as long has some
/// three times as many different words (Heaps 1978).
final class Subject {
    /// A text of fewer sentences is too short to tell what it is about.
    private static final int SHORT_TEXT = 8;

    /// Different words that a text has, over the root of its length in words. Chosen where reports
    /// on conflicts stay whole and most of ordinary news falls away; measured in
    /// `decisions/0009-where-the-deep-engine-reads.md`.
    private static final double LEAST = 0.15;

    private final Set<String> words;

    /// @param words dictionary forms in lower case that politics, war and diplomacy are told in
    Subject(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /// True as well for a text too short to tell.
    boolean isOf(List<Sentence> text) {
        if (text.size() < SHORT_TEXT) {
            return true;
        }
        int length = text.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
        return kinds(text.stream()) >= LEAST * Math.sqrt(length);
    }

    /// How many different words of the subject a sentence has.
    int kinds(Sentence sentence) {
        return kinds(Stream.of(sentence));
    }

    private int kinds(Stream<Sentence> sentences) {
        return sentences
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .collect(Collectors.toSet())
                .size();
    }
}
