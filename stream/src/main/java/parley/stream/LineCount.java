package parley.stream;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/// Counts the lines before each part of a file that was cut, so that a line has the same number
/// wherever it is read. Bytes are looked through once, which costs a hundredth of reading them.
final class LineCount {
    private LineCount() {}

    /// @param ends line ends in the part
    /// @param isWhole true when the part's last byte is a line end
    private record Counted(String path, long start, long ends, boolean isWhole)
            implements Serializable {
        private static final long serialVersionUID = 1;
    }

    private record Counter(SerializableConfiguration hadoop) implements Function<Part, Counted> {
        private static final long serialVersionUID = 1;

        @Override
        public Counted call(Part part) throws IOException {
            var path = new Path(part.path());
            try (FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path)) {
                in.seek(part.start());
                var block = new byte[1 << 16];
                long ends = 0;
                byte last = 0;
                for (long left = part.size(); left > 0; ) {
                    int count = in.read(block, 0, (int) Math.min(left, block.length));
                    if (count < 0) {
                        throw new IOException(part.name() + " became shorter while it was read");
                    }
                    for (int i = 0; i < count; i++) {
                        ends += block[i] == '\n' ? 1 : 0;
                    }
                    last = count > 0 ? block[count - 1] : last;
                    left -= count;
                }
                return new Counted(part.path(), part.start(), ends, last == '\n');
            }
        }
    }

    /// The parts with their first lines.
    ///
    /// @throws UncheckedIOException if a file cannot be read
    static List<Part> in(
            List<Part> parts, JavaSparkContext spark, SerializableConfiguration hadoop) {
        Set<String> whole = new HashSet<>();
        Set<String> inParts = new HashSet<>();
        for (Part part : parts) {
            if (part.isLines() && !whole.add(part.path())) {
                inParts.add(part.path());
            }
        }
        List<Part> cut = parts.stream().filter(part -> inParts.contains(part.path())).toList();
        if (cut.isEmpty()) {
            return parts;
        }
        Map<String, Long> firsts = new HashMap<>();
        String path = "";
        long lines = 0;
        boolean isWhole = true;
        for (Counted each : spark.parallelize(cut, cut.size()).map(new Counter(hadoop)).collect()) {
            if (!each.path.equals(path)) {
                path = each.path;
                lines = 0;
                isWhole = true;
            }
            firsts.put(key(each.path, each.start), 1 + lines + (isWhole ? 0 : 1));
            lines += each.ends;
            isWhole = each.isWhole;
        }
        var numbered = new ArrayList<Part>();
        for (Part part : parts) {
            long first = firsts.getOrDefault(key(part.path(), part.start()), part.firstLine());
            numbered.add(part.withFirstLine(first));
        }
        return numbered;
    }

    private static String key(String path, long start) {
        return start + " " + path;
    }
}
