package parley.show;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Article;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Why;

/// Who said what, with venue, chain, and the question, once where several answers follow it.
final class StatementsText {
    private final Article article;
    private final Paint paint;
    private final boolean explain;

    /// @param explain whether each statement names the rule that found it
    StatementsText(Article article, Paint paint, boolean explain) {
        this.article = article;
        this.paint = paint;
        this.explain = explain;
    }

    void write(List<Statement> statements, Lines lines) {
        lines.blank().line(paint.bold("STATEMENTS (" + statements.size() + ")"));
        Span asked = null;
        for (Statement statement : statements) {
            String speaker =
                    statement.speaker() == null ? "not told who" : statement.speaker().name();
            String cue =
                    statement.cue() == null
                            ? ""
                            : " · " + Lines.oneLine(article.words(statement.cue().words()));
            lines.blank();
            lines.line(
                    "  "
                            + paint.bold(Lines.oneLine(speaker))
                            + cue
                            + " · "
                            + Words.code(statement.kind()));
            String content =
                    statement.content().stream()
                            .map(article::words)
                            .collect(Collectors.joining(" … "));
            lines.wrapped("     ", 5, content);
            if (statement.question() != null && !statement.question().equals(asked)) {
                asked = statement.question();
                lines.wrapped("     asked: ", 7, article.words(statement.question()));
            }
            String venue =
                    statement.venue() == null
                            ? ""
                            : Words.code(statement.venue().kind())
                                    + (statement.venue().host() == null
                                            ? ""
                                            : " with " + statement.venue().host())
                                    + " · ";
            String day = Words.when(statement.saidAt());
            String time = day.isEmpty() ? "" : day + " · ";
            lines.wrapped("     | ", 7, venue + time + Words.chain(statement.accordingTo()));
            if (explain) {
                Why why = statement.why();
                lines.line("     rule: " + why.rule() + " (" + why.confidence() + ")");
            }
        }
    }
}
