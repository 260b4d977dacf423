package parley.engine.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the word lists of this package: words apart by blanks, comments after `#`.
final class WordFile {
    private WordFile() {}

    /// All words of a file.
    static Set<String> words(String file) {
        return words(lines(file), "");
    }

    /// The words of the lines that begin with this label and a colon.
    static Set<String> words(String file, String label) {
        return words(lines(file), label + ": ");
    }

    /// The names of the lines that begin with this label and a colon, apart by semicolons.
    static Set<String> names(String file, String label) {
        String start = label + ": ";
        return lines(file).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .flatMap(line -> List.of(line.split("; ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String file) {
        String path = "/parley/engine/name/" + file;
        var stream = WordFile.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing " + path);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
