package parley.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a phrase that tell what it is about: without grammatical words, cut to a common
/// stem, and with words that mean the same in diplomacy made one. Rows of both kinds are data.
public final class ContentWords {
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> ENDINGS =
            List.of(
                    "ations", "ation", "ings", "ing", "ments", "ment", "als", "al", "ed", "es",
                    "ly", "s", "e");
    private static final int SHORTEST_STEM = 4;

    /// Words that stand for one notion together, such as "stop" and "fighting".
    private record Compound(Set<String> parts, String notion) {}

    /// Phrases whose words are kept at hand.
    private static final int MOST_MET = 100_000;

    private final Map<String, Set<String>> met = new ConcurrentHashMap<>();
    private final Set<String> grammatical;
    private final Map<String, String> same;
    private final List<Compound> compounds;

    private ContentWords(
            Set<String> grammatical, Map<String, String> same, List<Compound> compounds) {
        this.grammatical = grammatical;
        this.same = same;
        this.compounds = compounds;
    }

    /// The shipped rows.
    public static ContentWords load() {
        var same = new HashMap<String, String>();
        var compounds = new ArrayList<Compound>();
        for (String row : rows("same-words.txt").split("\n", -1)) {
            List<String> words =
                    Stream.of(row.strip().split(" +", -1)).map(ContentWords::stem).toList();
            if (words.get(1).equals("=")) {
                compounds.add(
                        new Compound(Set.copyOf(words.subList(2, words.size())), words.getFirst()));
            } else {
                words.forEach(word -> same.put(word, words.getFirst()));
            }
        }
        Set<String> grammatical = Set.of(rows("grammatical-words.txt").strip().split("\\s+", -1));
        return new ContentWords(grammatical, Map.copyOf(same), List.copyOf(compounds));
    }

    /// The content words of a phrase, each once, in alphabetical order. Immutable.
    public Set<String> of(String phrase) {
        Set<String> known = met.get(phrase);
        if (known != null) {
            return known;
        }
        // Phrases are asked for again and again while a dossier is built, then never more.
        if (met.size() >= MOST_MET) {
            met.clear();
        }
        Set<String> words = Collections.unmodifiableSet(new LinkedHashSet<>(found(phrase)));
        met.put(phrase, words);
        return words;
    }

    private Set<String> found(String phrase) {
        var words = new TreeSet<String>();
        String lower = phrase.toLowerCase(Locale.ROOT).replace("’s", "").replace("'s", "");
        for (String word : SPLIT.split(lower, -1)) {
            if (!word.isEmpty() && !grammatical.contains(word)) {
                String stem = stem(word);
                words.add(same.getOrDefault(stem, stem));
            }
        }
        for (Compound compound : compounds) {
            if (words.containsAll(compound.parts())) {
                words.removeAll(compound.parts());
                words.add(compound.notion());
            }
        }
        return words;
    }

    /// Whether both name quantities and none of them in common: a truce of three days is not the
    /// truce of thirty days.
    public static boolean differInQuantity(Set<String> one, Set<String> other) {
        Set<String> first = quantities(one);
        Set<String> second = quantities(other);
        return !first.isEmpty() && !second.isEmpty() && shared(first, second) == 0;
    }

    /// Whether one names a quantity and the other none.
    public static boolean onlyOneHasQuantity(Set<String> one, Set<String> other) {
        return quantities(one).isEmpty() != quantities(other).isEmpty();
    }

    private static Set<String> quantities(Set<String> words) {
        Set<String> quantities = Set.of();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                if (quantities.isEmpty()) {
                    quantities = new HashSet<>();
                }
                quantities.add(word);
            }
        }
        return quantities;
    }

    /// How much of the smaller set stands in the other: 0 for nothing, 1 for all of it.
    public static double overlap(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : shared(one, other) / (double) smaller;
    }

    /// How many words stand in both.
    public static int shared(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String word : one) {
            if (other.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    /// The word without the longest ending that leaves enough of it.
    private static String stem(String word) {
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .findFirst()
                .orElse(word);
    }

    private static String rows(String name) {
        try (InputStream in = ContentWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is not in the jar");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }
}
