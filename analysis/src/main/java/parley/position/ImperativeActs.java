package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Token;
import parley.text.Tree;

/// Reads commands in somebody's words: "Leave the ridge", "let us meet".
final class ImperativeActs {
    private ImperativeActs() {}

    static @Nullable Draft of(Tree tree, int sentence, int verb, Subjects subjects) {
        Token token = tree.token(verb);
        if (subjects.speaker(verb) == null
                || (!token.xpos().equals("VB") && !token.xpos().equals("VBP"))
                || tree.child(verb, "nsubj", "expl", "csubj", "cop", "mark") >= 0
                || tree.children(verb).stream()
                        .anyMatch(child ->
                                tree.is(child, "aux") && !tree.token(child).lemma().equals("do"))) {
            return null;
        }
        switch (token.plainRelation()) {
            case "root", "ccomp", "parataxis" -> {}
            case "advcl" -> {
                if (verb > 1 || !Inserts.isSayingWord(tree.token(tree.head(verb)).lemma())) {
                    return null;
                }
            }
            default -> {
                return null;
            }
        }
        for (int i = 0; i < verb; i++) {
            if (tree.isUnder(i, verb) && tree.token(i).upos().equals("VERB")) {
                return null;
            }
        }
        if (Nouns.isModal(token.lemma(), "mental") && !token.lemma().equals("be")) {
            return null;
        }
        boolean lets =
                token.lemma().equals("let")
                        && verb + 1 < tree.size()
                        && switch (tree.token(verb + 1).form()) {
                            case "'s", "’s", "us" -> true;
                            default -> false;
                        };
        int content = verb;
        if (lets && Slots.find(tree, verb, "ccomp") >= 0) {
            content = Slots.find(tree, verb, "ccomp");
        } else if (lets && Slots.find(tree, verb, "xcomp") >= 0) {
            content = Slots.find(tree, verb, "xcomp");
        }
        return new Draft(
                tree,
                sentence,
                verb,
                lets ? Act.PROPOSE : Act.DEMAND,
                3,
                content,
                lets ? Draft.Extent.DEED : Draft.Extent.WHOLE,
                Draft.SPEAKER,
                -1,
                "imperative",
                "M:imperative");
    }
}
