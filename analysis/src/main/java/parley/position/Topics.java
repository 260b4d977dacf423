package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.text.Token;
import parley.text.Tree;

/// The phrases that tell what is in dispute, read from `issues.tsv`.
final class Topics {
    private static final int GAP = 3;

    private static final class Loaded {
        static final Topics TOPICS = new Topics();
    }

    private record Phrase(String topic, double weight, List<String> words) {}

    /// A phrase found in a sentence.
    ///
    /// @param first its first token
    /// @param last its last token, inclusive
    record Hit(int first, int last, String topic, double weight) {
        String issue() {
            int dot = topic.indexOf('.');
            return dot < 0 ? topic : topic.substring(0, dot);
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();

    private Topics() {
        for (String[] row : Rows.read("issues.tsv", 3)) {
            for (String phrase : Rows.parts(row[2])) {
                List<String> words = List.of(phrase.strip().split(" "));
                var entry = new Phrase(row[0], Double.parseDouble(row[1]), words);
                String first = words.getFirst();
                if (first.endsWith("*") && first.length() > 4) {
                    byStem.computeIfAbsent(first.substring(0, 4), key -> new ArrayList<>())
                            .add(entry);
                } else {
                    byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(entry);
                }
            }
        }
    }

    /// Every phrase of the sentence; of phrases that lie in each other only the longest counts.
    static List<Hit> in(Tree tree) {
        Topics topics = Loaded.TOPICS;
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < tree.size(); i++) {
            String lemma = lemma(tree.token(i));
            for (Phrase phrase : topics.byFirst.getOrDefault(lemma, List.of())) {
                add(hits, tree, i, phrase);
            }
            if (lemma.length() >= 4) {
                for (Phrase phrase : topics.byStem.getOrDefault(lemma.substring(0, 4), List.of())) {
                    String stem = phrase.words.getFirst();
                    if (lemma.startsWith(stem.substring(0, stem.length() - 1))) {
                        add(hits, tree, i, phrase);
                    }
                }
            }
        }
        return longest(hits);
    }

    private static void add(List<Hit> hits, Tree tree, int first, Phrase phrase) {
        int last = first;
        for (int w = 1; w < phrase.words.size(); w++) {
            boolean gap = phrase.words.get(w).equals("*");
            if (gap) {
                w++;
            }
            int limit = Math.min(tree.size() - 1, last + 1 + (gap ? GAP : article(tree, last + 1)));
            int found = -1;
            for (int i = last + 1; i <= limit && found < 0; i++) {
                if (matches(phrase.words.get(w), lemma(tree.token(i)))) {
                    found = i;
                }
            }
            if (found < 0) {
                return;
            }
            last = found;
        }
        hits.add(
                new Hit(
                        first,
                        last,
                        phrase.topic,
                        phrase.weight * (phrase.words.size() > 1 ? 1.5 : 1)));
    }

    private static int article(Tree tree, int index) {
        return index < tree.size() && tree.token(index).upos().equals("DET") ? 1 : 0;
    }

    private static boolean matches(String word, String lemma) {
        return (word.endsWith("*") && word.length() > 1)
                ? lemma.startsWith(word.substring(0, word.length() - 1))
                : word.equals(lemma) || Clauses.singular(lemma).equals(word);
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Hit> longest(List<Hit> hits) {
        var kept = new ArrayList<Hit>();
        for (Hit hit : hits) {
            boolean covered = false;
            for (Hit other : hits) {
                if (other.first <= hit.first
                        && hit.last <= other.last
                        && other.last - other.first > hit.last - hit.first) {
                    covered = true;
                    break;
                }
            }
            if (!covered) {
                kept.add(hit);
            }
        }
        return kept;
    }
}
