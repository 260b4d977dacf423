package parley.engine.fast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Sentences with their trees, read from CoNLL-U.
final class Treebank {
    private Treebank() {}

    /// @param heads numbers of the governing words from 1, 0 for the root
    record Sample(List<String> forms, List<String> tags, List<Integer> heads, List<String> labels) {
        int size() {
            return forms.size();
        }

        /// True when no two arcs cross, the root's included.
        boolean isProjective() {
            for (int i = 0; i < size(); i++) {
                int low = Math.min(i + 1, heads.get(i));
                int high = Math.max(i + 1, heads.get(i));
                for (int k = low + 1; k < high; k++) {
                    if (heads.get(k - 1) < low || heads.get(k - 1) > high) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    static List<Sample> read(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        var rows = new ArrayList<String[]>();
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    samples.add(sample(rows));
                    rows.clear();
                } else if (line.charAt(0) != '#') {
                    String[] columns = line.split("\t", -1);
                    if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
                        rows.add(columns);
                    }
                }
            }
        }
        return samples;
    }

    private static Sample sample(List<String[]> rows) {
        return new Sample(
                rows.stream().map(row -> row[1]).toList(),
                rows.stream().map(row -> row[3] + "|" + row[4]).toList(),
                rows.stream().map(row -> Integer.valueOf(row[6])).toList(),
                rows.stream().map(row -> row[7]).toList());
    }

    static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
