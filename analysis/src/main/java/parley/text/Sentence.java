package parley.text;

import java.util.List;
import parley.model.Name;
import parley.model.Span;

/// One sentence: its words with their tree, and the names in it.
///
/// @param span from the first token's start to the last one's end, in the article's text
/// @param tokens in reading order; exactly one has head -1 and the heads form a tree
/// @param names in reading order, without overlaps
public record Sentence(Span span, List<Token> tokens, List<Name> names) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }
}
