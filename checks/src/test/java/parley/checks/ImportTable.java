package parley.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The import table as ARCHITECTURE.md prints it: the document is the rule.
final class ImportTable {
    private ImportTable() {}

    /// Package to the packages that it may import, both as full names.
    static Map<String, List<String>> read() {
        var table = new TreeMap<String, List<String>>();
        try {
            for (String line : Files.readAllLines(Project.ROOT.resolve("ARCHITECTURE.md"))) {
                if (line.startsWith("| `parley.")) {
                    String[] cells = line.split("\\|", -1);
                    for (String name : names(cells[1])) {
                        table.put(name, names(cells[2]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read ARCHITECTURE.md", e);
        }
        return table;
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(name -> name.replace("`", "").strip())
                .filter(name -> name.startsWith("parley."))
                .toList();
    }
}
