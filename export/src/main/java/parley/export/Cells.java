package parley.export;

import java.util.List;
import java.util.stream.Collectors;

/// Cells of a tab-separated line. Tabs, line breaks and other control characters become blanks;
/// text that a spreadsheet would take for a formula gets an apostrophe before it. Codes and numbers
/// are written as they are.
final class Cells {
    private Cells() {}

    /// A line of ready cells.
    static String line(List<String> cells) {
        return String.join("\t", cells);
    }

    /// Words of the report or of a page.
    static String text(String words) {
        String clean =
                words.codePoints()
                        .map(point -> Character.isISOControl(point) ? ' ' : point)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .strip();
        return Formulas.disarmed(clean);
    }
}
