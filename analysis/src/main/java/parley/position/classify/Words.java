package parley.position.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.model.Name;
import parley.text.Token;
import parley.text.Tree;

/// The words of a sentence that tell what it is about, in lower-case dictionary form.
///
/// @param inside those of the content, in reading order
/// @param beside those of the rest of its sentence
record Words(List<String> inside, List<String> beside) {
    private static final Set<String> OPEN = Set.of("NOUN", "VERB", "ADJ", "PROPN", "ADV");

    /// Verbs that say nothing of the matter, whoever uses them.
    private static final Set<String> EMPTY =
            Set.of(
                    "be", "have", "do", "will", "would", "can", "could", "shall", "should", "may",
                    "might", "must", "not", "no", "say", "tell", "want");

    Words {
        inside = List.copyOf(inside);
        beside = List.copyOf(beside);
    }

    /// @param first the content's first token
    /// @param last its last token, inclusive
    static Words of(Tree tree, int first, int last) {
        var inside = new ArrayList<String>();
        var beside = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            boolean tells = OPEN.contains(token.upos()) && !EMPTY.contains(lemma);
            if (tells || isName(tree, token)) {
                (first <= i && i <= last ? inside : beside).add(lemma);
            }
        }
        return new Words(inside, beside);
    }

    private static boolean isName(Tree tree, Token token) {
        for (Name name : tree.sentence().names()) {
            if (name.words().overlaps(token.span())) {
                return true;
            }
        }
        return false;
    }
}
