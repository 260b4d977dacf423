package parley.show;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Article;
import parley.model.Condition;
import parley.model.Position;
import parley.model.Status;

/// The positions of one report, each with its terms, firmness, chain and sentence.
final class PositionsText {
    private final Article article;
    private final Paint paint;

    private final boolean explain;

    /// @param explain whether each position names the rule that found it and the words it goes by
    PositionsText(Article article, Paint paint, boolean explain) {
        this.article = article;
        this.paint = paint;
        this.explain = explain;
    }

    void write(List<Position> positions, Lines lines) {
        lines.blank().line(paint.bold("POSITIONS (" + positions.size() + ")"));
        if (positions.isEmpty()) {
            lines.line("  nothing stated in 1 report");
        }
        positions.forEach(position -> write(position, lines));
    }

    private void write(Position position, Lines lines) {
        lines.blank();
        String toWhom =
                position.counterparty() == null
                        ? ""
                        : " → " + Lines.oneLine(position.counterparty().party());
        lines.line(
                "  "
                        + paint.bold(Lines.oneLine(position.party().party()))
                        + toWhom
                        + " · "
                        + position.issue().code());
        String status =
                position.status() == Status.HELD
                        ? ""
                        : "   [" + Words.code(position.status()) + "]";
        lines.line(
                "  "
                        + paint.accent(Words.act(position))
                        + "   "
                        + Words.firmness(position.firmness())
                        + status);
        lines.wrapped("     ", 5, article.words(position.content()));
        for (Condition condition : position.conditions()) {
            String by = condition.by() == null ? "" : "  [" + condition.by().party() + " to act]";
            lines.wrapped(
                    "       " + Words.relation(condition.relation()) + ": ",
                    9,
                    article.words(condition.words()) + by);
        }
        if (position.shift() != null) {
            lines.wrapped("     change of line: ", 7, article.words(position.shift()));
        }
        lines.wrapped("     | ", 7, "“" + article.words(position.evidence().span()) + "”");
        lines.wrapped("     | ", 7, Words.chain(position.accordingTo()));
        if (explain) {
            String cues =
                    position.why().cues().stream()
                            .map(cue -> "“" + article.words(cue) + "”")
                            .collect(Collectors.joining(", "));
            lines.wrapped("     rule: ", 7, position.why().rule() + "  " + cues);
        }
    }
}
