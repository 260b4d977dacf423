package parley.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the module's data files: tab-separated, `#` starts a comment line, the first cell is the
/// key.
final class Table {
    private Table() {}

    static Map<String, List<String>> load(String file, int keys) {
        var rows = new LinkedHashMap<String, List<String>>();
        try (InputStream in = Table.class.getResourceAsStream("/parley/export/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing data file /parley/export/" + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : reader.lines().toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    List<String> cells = List.of(line.split("\t", -1));
                    rows.put(
                            String.join("/", cells.subList(0, keys)),
                            cells.subList(keys, cells.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /parley/export/" + file, e);
        }
        return rows;
    }
}
