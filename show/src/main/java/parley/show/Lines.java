package parley.show;

import java.util.ArrayList;
import java.util.List;

/// Text set in lines of at most 80 columns.
final class Lines {
    static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();

    /// Adds a line as it is.
    Lines line(String line) {
        out.append(line).append('\n');
        return this;
    }

    Lines blank() {
        return line("");
    }

    /// Adds words wrapped at blanks: the first line after `first`, the others after as many blanks
    /// as `indent` says. A word longer than the line stands alone.
    Lines wrapped(String first, int indent, String words) {
        var lines = wrap(words, WIDTH - Math.max(indent, first.length()));
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? first : " ".repeat(indent)) + lines.get(i));
        }
        return this;
    }

    static List<String> wrap(String words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : oneLine(words).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// The words on one line, with control characters, which could steer a terminal, left out.
    static String oneLine(String words) {
        return words.replaceAll("[\\s\\u00A0]+", " ").replaceAll("\\p{Cntrl}", "").strip();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
