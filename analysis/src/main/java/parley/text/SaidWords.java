package parley.text;

import java.util.List;
import parley.model.Span;
import parley.model.Statement;

/// A stretch of a report that gives what somebody says.
public record SaidWords(Span words, Statement statement) {
    /// What the statements say, by where it stands.
    public static SpanIndex<SaidWords> index(List<Statement> statements) {
        List<SaidWords> all =
                statements.stream()
                        .flatMap(each ->
                                each.content().stream().map(part -> new SaidWords(part, each)))
                        .toList();
        return SpanIndex.of(all, SaidWords::words);
    }

    /// True where the words are quoted as a whole or in parts.
    public boolean isQuoted() {
        return statement.kind() != Statement.Kind.INDIRECT;
    }
}
