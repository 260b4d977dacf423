package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement;
import parley.text.SaidWords;
import parley.text.SpanIndex;
import parley.text.Token;
import parley.text.Tree;

/// Whose words a stretch of a report is.
final class Speakers {
    private static final Set<String> FIRST = Set.of("i", "we", "me", "us");

    private final SpanIndex<SaidWords> parts;

    Speakers(List<Statement> statements) {
        parts = SaidWords.index(statements);
    }

    /// The innermost statement that holds these words, null when the report itself speaks.
    @Nullable Statement statement(Span words) {
        Statement best = null;
        for (SaidWords part : parts.near(words)) {
            boolean inside = part.words().contains(words);
            if (inside && (best == null || length(part.statement()) < length(best))) {
                best = part.statement();
            }
        }
        return best;
    }

    /// Who says these words, null when the report does or nobody could be found.
    @Nullable Mention at(Span words) {
        Statement statement = statement(words);
        return statement == null ? null : statement.speaker();
    }

    /// The words "I" and "we" of a sentence as mentions of whoever says them.
    List<Mention> firstPersons(Tree tree) {
        var found = new ArrayList<Mention>();
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (token.upos().equals("PRON") && FIRST.contains(Matcher.lemma(token))) {
                Mention speaker = at(token.span());
                if (speaker != null && speaker.actor() != null) {
                    found.add(new Mention(token.span(), speaker.name(), speaker.actor()));
                }
            }
        }
        return found;
    }

    private static int length(Statement statement) {
        return statement.content().stream().mapToInt(Span::length).sum();
    }
}
