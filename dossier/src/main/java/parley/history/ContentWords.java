package parley.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a phrase that tell what it is about: without grammatical words, cut to a common
/// stem, and with words that mean the same in diplomacy made one. Rows of both kinds are data.
public final class ContentWords {
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})[-‐‑](?=\\p{L})");
    private static final Pattern ENDING =
            Pattern.compile("(?:ations?|ings?|ments?|als?|ed|es|s|ly|e)$");
    private static final int SHORTEST_STEM = 4;

    private final Set<String> grammatical;
    private final Map<String, String> same;

    private ContentWords(Set<String> grammatical, Map<String, String> same) {
        this.grammatical = grammatical;
        this.same = same;
    }

    /// The shipped rows.
    public static ContentWords load() {
        var same = new HashMap<String, String>();
        for (String row : rows("same-words.txt").split("\n", -1)) {
            String[] words = row.strip().split(" +", -1);
            for (String word : words) {
                same.put(stem(word), stem(words[0]));
            }
        }
        return new ContentWords(
                Set.of(rows("grammatical-words.txt").strip().split("\\s+", -1)), Map.copyOf(same));
    }

    /// The content words of a phrase, each once, in alphabetical order.
    public Set<String> of(String phrase) {
        var words = new TreeSet<String>();
        String joined = JOINED.matcher(phrase.toLowerCase(Locale.ROOT)).replaceAll("");
        for (String word : SPLIT.split(joined.replace("’s", "").replace("'s", ""), -1)) {
            if (!word.isEmpty() && !grammatical.contains(word)) {
                String stem = stem(word);
                words.add(same.getOrDefault(stem, stem));
            }
        }
        return words;
    }

    /// How much of the smaller set stands in the other: 0 for nothing, 1 for all of it.
    public static double overlap(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : shared(one, other) / (double) smaller;
    }

    /// How many words stand in both.
    public static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static String stem(String word) {
        String cut = ENDING.matcher(word).replaceFirst("");
        return cut.length() >= SHORTEST_STEM ? cut : word;
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
