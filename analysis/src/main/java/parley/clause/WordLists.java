package parley.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the data files of the lexicons: UTF-8 lines, `#` starts a comment, blank lines are
/// nothing.
public final class WordLists {
    private WordLists() {}

    /// The lines of a resource without comments, blank lines and outer blanks.
    ///
    /// @param owner the class whose package holds the file under `parley/`
    /// @throws IllegalStateException if the file is not on the class path
    public static List<String> lines(Class<?> owner, String file) {
        String path = "/" + owner.getPackageName().replace('.', '/') + "/" + file;
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing data file " + path);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(WordLists::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }
}
