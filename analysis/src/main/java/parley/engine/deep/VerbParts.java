package parley.engine.deep;

import java.util.ArrayList;
import java.util.List;
import parley.text.Token;

/// Mends a label that no tree of Universal Dependencies can hold: only names have flat parts
/// (guideline of the relation `flat`), so a noun that hangs on a verb as one is the verb's subject
/// or object. The network chooses head and label apart from each other and so gives such pairs.
final class VerbParts {
    private VerbParts() {}

    /// The words with every such label mended: the subject before a verb that has none, the object
    /// behind one that has none; others are left as they are.
    static List<Token> mend(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.head() < 0 || !isFlatPartOfVerb(token, tokens.get(token.head()))) {
                continue;
            }
            String relation = i < token.head() ? "nsubj" : "obj";
            if (!has(mended, token.head(), relation)) {
                mended.set(i, labelled(token, relation));
            }
        }
        return mended;
    }

    private static boolean isFlatPartOfVerb(Token token, Token head) {
        return token.relation().startsWith("flat")
                && head.upos().equals("VERB")
                && (token.upos().equals("PROPN") || token.upos().equals("NOUN"));
    }

    private static boolean has(List<Token> tokens, int verb, String relation) {
        return tokens.stream()
                .anyMatch(token -> token.head() == verb && token.relation().startsWith(relation));
    }

    private static Token labelled(Token token, String relation) {
        return new Token(
                token.span(),
                token.form(),
                token.lemma(),
                token.upos(),
                token.xpos(),
                token.head(),
                relation);
    }
}
