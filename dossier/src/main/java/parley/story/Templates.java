package parley.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells releases that fill a template anew each day from copies: the same sentences, with other
/// numbers in them.
final class Templates {
    /// A sentence of fewer words is a heading.
    private static final int SENTENCE = 6;

    /// The part of two sentences' words that must agree for one to be the other filled anew.
    private static final double ALIKE = 0.5;

    /// Sentences with other numbers from which two texts are no copies: a single one is a
    /// correction or a changed figure.
    private static final int FILLED_ANEW = 2;

    private Templates() {}

    private record Sentence(Set<String> words, Set<String> numbers) {}

    /// True when at least two sentences of the one are sentences of the other with numbers
    /// replaced.
    static boolean isSameTemplate(String one, String other) {
        List<Sentence> numbered =
                sentences(one).stream().filter(sentence -> !sentence.numbers.isEmpty()).toList();
        if (numbered.size() < FILLED_ANEW) {
            return false;
        }
        List<Sentence> others = sentences(other);
        return numbered.stream()
                        .filter(sentence -> isFilledAnew(sentence, others))
                        .limit(FILLED_ANEW)
                        .count()
                == FILLED_ANEW;
    }

    private static boolean isFilledAnew(Sentence sentence, List<Sentence> others) {
        Sentence twin = null;
        double best = ALIKE;
        for (Sentence each : others) {
            double alike = alike(sentence.words, each.words);
            if (alike >= best) {
                best = alike;
                twin = each;
            }
        }
        return twin != null && isReplaced(sentence.numbers, twin.numbers);
    }

    /// Each has a number that the other lacks: one left out or added is no template.
    private static boolean isReplaced(Set<String> some, Set<String> others) {
        return !others.containsAll(some) && !some.containsAll(others);
    }

    private static double alike(Set<String> some, Set<String> others) {
        int least = Math.min(some.size(), others.size());
        int most = Math.max(some.size(), others.size());
        if (least < ALIKE * most) {
            return 0;
        }
        int shared = 0;
        for (String word : some) {
            shared += others.contains(word) ? 1 : 0;
        }
        return (double) shared / (some.size() + others.size() - shared);
    }

    private static List<Sentence> sentences(String text) {
        var sentences = new ArrayList<Sentence>();
        for (String each : text.split("(?<=[.!?])\\s+|\\n+", -1)) {
            List<WordRuns.Word> words = WordRuns.of(each);
            if (words.size() >= SENTENCE) {
                var all = new HashSet<String>();
                var numbers = new HashSet<String>();
                for (WordRuns.Word word : words) {
                    all.add(word.form());
                    if (Character.isDigit(word.form().charAt(0))) {
                        numbers.add(word.form());
                    }
                }
                sentences.add(new Sentence(all, numbers));
            }
        }
        return sentences;
    }
}
