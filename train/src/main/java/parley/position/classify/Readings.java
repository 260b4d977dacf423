package parley.position.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sentences that were labelled twice, as `train/positions/readings.tsv` keeps them.
record Readings(List<Reading> all) {
    /// What counts of a position when two readings are compared.
    record Label(String act, String issue) {}

    /// @param settled which reading holds where they differ: `first`, `second` or `both` in parts;
    ///   empty if they agree
    record Reading(String text, List<Label> first, List<Label> second, String settled) {
        Reading {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        /// Whether both find the same acts on the same issues, in whatever order.
        boolean agrees() {
            return first.size() == second.size()
                    && pairs().stream()
                            .allMatch(it -> it.first() != null && it.first().equals(it.second()));
        }

        /// The positions of both readings in the order of the text, put side by side so that most
        /// is equal; what only one reading has stands alone.
        List<Pair> pairs() {
            var best = new double[first.size() + 1][second.size() + 1];
            for (int i = first.size(); i >= 0; i--) {
                for (int j = second.size(); j >= 0; j--) {
                    double alone =
                            Math.max(
                                    i < first.size() ? best[i + 1][j] : 0,
                                    j < second.size() ? best[i][j + 1] : 0);
                    best[i][j] =
                            i < first.size() && j < second.size()
                                    ? Math.max(
                                            alone,
                                            best[i + 1][j + 1]
                                                    + likeness(first.get(i), second.get(j)))
                                    : alone;
                }
            }
            var pairs = new ArrayList<Pair>();
            int i = 0;
            int j = 0;
            while (i < first.size() || j < second.size()) {
                if (i < first.size()
                        && j < second.size()
                        && best[i][j]
                                == best[i + 1][j + 1] + likeness(first.get(i), second.get(j))) {
                    pairs.add(new Pair(first.get(i++), second.get(j++)));
                } else if (j == second.size()
                        || (i < first.size() && best[i][j] == best[i + 1][j])) {
                    pairs.add(new Pair(first.get(i++), null));
                } else {
                    pairs.add(new Pair(null, second.get(j++)));
                }
            }
            return pairs;
        }

        private static double likeness(Label one, Label other) {
            return 1
                    + (one.act().equals(other.act()) ? 1 : 0)
                    + (one.issue().equals(other.issue()) ? 1 : 0);
        }
    }

    /// A position of either reading beside that of the other.
    record Pair(@Nullable Label first, @Nullable Label second) {}

    Readings {
        all = List.copyOf(all);
    }

    /// Reads the file.
    static Readings read(Path file) throws IOException {
        var all = new ArrayList<Reading>();
        for (String line : Files.readAllLines(file)) {
            if (line.charAt(0) != '#') {
                String[] cells = line.split("\t", -1);
                all.add(new Reading(cells[0], labels(cells[1]), labels(cells[2]), cells[3]));
            }
        }
        return new Readings(all);
    }

    private static List<Label> labels(String cell) {
        var labels = new ArrayList<Label>();
        for (String record : cell.equals("-") ? new String[0] : cell.split(" ; ", -1)) {
            String[] parts = record.split("/", -1);
            labels.add(new Label(parts[1], parts[2]));
        }
        return labels;
    }
}
