package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Span;
import parley.model.Statement;
import parley.text.Tree;

/// Tells the words that a position stands on: act, content, party and terms, and who says it.
final class Evidences {
    private Evidences() {}

    /// From the first to the last word that the position stands on.
    ///
    /// @param conditions its terms; those of its own sentence belong to the words
    /// @param statement who says it, null for the reporter's own words
    /// @param before the sentence before where a term stands in it, else null
    /// @param after the sentence after where a term stands in it, else null
    static Span of(
            Reader reader,
            Draft draft,
            Term.Range content,
            List<Condition> conditions,
            @Nullable Statement statement,
            @Nullable Reader before,
            @Nullable Reader after) {
        Tree tree = reader.tree();
        Span own = tree.sentence().span();
        var parts = new ArrayList<Span>(List.of(reader.span(content)));
        parts.add(tree.token(draft.trigger()).span());
        if (draft.party() >= 0) {
            parts.add(phrase(tree, draft.party()));
        }
        for (Condition condition : conditions) {
            Span term = Span.around(condition.cue(), condition.words());
            if (own.contains(term)) {
                parts.add(term);
            }
        }
        if (statement != null && own.overlaps(statement.evidence().span())) {
            Span said = statement.evidence().span();
            parts.add(
                    new Span(Math.max(own.start(), said.start()), Math.min(own.end(), said.end())));
        }
        if (before != null) {
            parts.add(before.tree().sentence().span());
        }
        if (after != null) {
            parts.add(after.tree().sentence().span());
        }
        Span evidence = parts.getFirst();
        for (Span part : parts) {
            evidence = Span.around(evidence, part);
        }
        return evidence;
    }

    /// A noun with its words before it.
    private static Span phrase(Tree tree, int head) {
        Span phrase = tree.token(head).span();
        for (int child : tree.children(head)) {
            if (child < head && !tree.is(child, "punct") && !tree.is(child, "case")) {
                phrase = Span.around(phrase, tree.subtreeSpan(child));
            }
        }
        return phrase;
    }

    /// "Long insisted", "now accepts", "no longer rules out": words that tell of a change of line.
    static @Nullable Span shift(Draft draft) {
        Tree tree = draft.tree();
        for (int child : tree.children(draft.trigger())) {
            if (tree.is(child, "advmod")) {
                switch (tree.token(child).lemma()) {
                    case "long", "now", "previously", "formerly", "still" -> {
                        return Span.around(
                                tree.token(child).span(), tree.token(draft.trigger()).span());
                    }
                    default -> {}
                }
            }
        }
        return null;
    }
}
