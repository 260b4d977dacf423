package parley.event;

import java.util.ArrayList;
import java.util.List;

/// The lines of a dictionary without comments: `#` to the end of the line, `<!-- -->` over many.
final class DictionaryLines {
    /// One line that holds something.
    ///
    /// @param number from 1
    record Line(int number, String text) {}

    private DictionaryLines() {}

    static List<Line> of(String content) {
        var lines = new ArrayList<Line>();
        boolean comment = false;
        int number = 0;
        for (String raw : content.split("\\R", -1)) {
            number++;
            String line = raw;
            if (comment) {
                int end = line.indexOf("-->");
                if (end < 0) {
                    continue;
                }
                comment = false;
                line = line.substring(end + 3);
            }
            for (int open = line.indexOf("<!--"); open >= 0; open = line.indexOf("<!--")) {
                int end = line.indexOf("-->", open);
                comment = end < 0;
                line = line.substring(0, open) + (comment ? "" : line.substring(end + 3));
            }
            int hash = line.indexOf('#');
            String text = (hash < 0 ? line : line.substring(0, hash)).strip();
            if (!text.isEmpty()) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }
}
