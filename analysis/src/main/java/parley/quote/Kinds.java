package parley.quote;

import java.util.List;
import parley.model.Span;
import parley.model.Statement.Kind;

/// Tells direct, indirect and mixed content apart by the share of letters in quotation marks.
final class Kinds {
    private static final double DIRECT = 0.95;

    private Kinds() {}

    static Kind of(ReportText text, List<Span> content) {
        int letters = 0;
        int quoted = 0;
        for (Span part : content) {
            for (int at = part.start(); at < part.end(); at++) {
                if (Character.isLetter(text.text.charAt(at))) {
                    letters++;
                    quoted += text.quotationAt(at) == null ? 0 : 1;
                }
            }
        }
        if (quoted == 0) {
            return Kind.INDIRECT;
        }
        return quoted >= DIRECT * letters ? Kind.DIRECT : Kind.MIXED;
    }
}
