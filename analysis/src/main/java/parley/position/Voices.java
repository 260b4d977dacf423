package parley.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Statement;
import parley.text.Token;

/// Tells who says what stands at an offset: the innermost statement around it.
final class Voices {
    private final List<Statement> statements;

    Voices(List<Statement> statements) {
        this.statements = statements.stream().filter(it -> !isKnowing(it)).toList();
    }

    /// "The Israelis know that we will not": what others know is not what they say.
    private static boolean isKnowing(Statement statement) {
        Statement.Cue cue = statement.cue();
        return cue != null
                && switch (cue.lemma()) {
                    case "know",
                            "understand",
                            "realise",
                            "realize",
                            "forget",
                            "see",
                            "learn",
                            "remember",
                            "recognise",
                            "recognize",
                            "notice",
                            "find" ->
                            true;
                    default -> false;
                };
    }

    /// Who says the quotation around the offset, for "we" and "I": null outside quotation marks.
    @Nullable Statement quotation(int offset) {
        Statement best = null;
        int length = -1;
        for (Statement statement : statements) {
            for (Span part : statement.content()) {
                if (statement.kind() != Statement.Kind.INDIRECT
                        && statement.speaker() != null
                        && part.contains(offset)
                        && part.length() > length) {
                    best = statement;
                    length = part.length();
                }
            }
        }
        return best;
    }

    /// The innermost statement whose content holds the offset, null for the reporter's own words.
    @Nullable Statement at(int offset) {
        Statement best = null;
        int length = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            for (Span part : statement.content()) {
                if (part.contains(offset) && part.length() < length) {
                    best = statement;
                    length = part.length();
                }
            }
        }
        return best;
    }

    /// True for "I", "we" and their forms.
    static boolean isFirstPerson(Token token) {
        return switch (token.lemma()) {
            case "i", "we", "I", "our", "my", "us", "me" -> true;
            default -> false;
        };
    }
}
