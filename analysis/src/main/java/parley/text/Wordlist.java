package parley.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads this package's word lists: one entry a line, columns split by tabs, `#` opens a comment.
final class Wordlist {
    private Wordlist() {}

    static Set<String> set(String file) {
        return lines(file).stream().collect(Collectors.toUnmodifiableSet());
    }

    /// First column to second column; a key given twice keeps its first value.
    static Map<String, String> map(String file) {
        return lines(file).stream()
                .map(line -> line.split("\t", 2))
                .collect(
                        Collectors.toUnmodifiableMap(
                                part -> part[0], part -> part[1], (first, _) -> first));
    }

    /// First and second column, joined by a tab, to third column.
    static Map<String, String> pairs(String file) {
        var pairs = new HashMap<String, String>();
        for (String line : lines(file)) {
            int tab = line.indexOf('\t', line.indexOf('\t') + 1);
            pairs.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return Collections.unmodifiableMap(pairs);
    }

    private static List<String> lines(String file) {
        var stream = Wordlist.class.getResourceAsStream("/parley/text/" + file);
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing /parley/text/" + file);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/parley/text/" + file + " cannot be read", e);
        }
    }
}
