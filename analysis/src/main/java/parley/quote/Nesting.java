package parley.quote;

import java.util.ArrayDeque;
import java.util.List;
import parley.model.Span;

/// Tells which report stands in the content of which: "X said that Y had promised ..." holds two.
final class Nesting {
    private Nesting() {}

    /// For each report the index of the innermost one whose content holds its cue, else -1.
    ///
    /// @param reports sorted by their envelopes
    static int[] outer(List<Report> reports) {
        int[] outer = new int[reports.size()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            int start = report.envelope().start();
            open.removeIf(other -> reports.get(other).envelope().end() <= start);
            outer[i] = -1;
            for (int other : open) {
                if (holds(reports.get(other), report)) {
                    outer[i] = other;
                    break;
                }
            }
            open.push(i);
        }
        return outer;
    }

    private static boolean holds(Report outer, Report inner) {
        Span mark = inner.cueWords() == null ? inner.envelope() : inner.cueWords();
        for (Span part : outer.content()) {
            if (part.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
