package parley.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the tab-separated and plain lists beside this class. Lines that start with `#` are notes.
final class Rows {
    private Rows() {}

    /// The fields of every row; empty fields at the end are kept.
    static List<String[]> read(String file) {
        var rows = new ArrayList<String[]>();
        for (String line : lines(file)) {
            rows.add(line.split("\t", -1));
        }
        return rows;
    }

    /// All words of a list that has several on a line.
    static Set<String> words(String file) {
        var words = new HashSet<String>();
        for (String line : lines(file)) {
            for (String word : line.split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Rows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside Rows.class");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
