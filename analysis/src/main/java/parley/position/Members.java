package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Tells the members of an alliance from the alliance: "NATO leaders" are states.
final class Members {
    private Members() {}

    /// "Most Democrats", "two Republicans": some of a party's people, and not the party.
    static boolean isSome(Tree tree, int head) {
        for (int child : tree.children(head)) {
            if (child > head) {
                break;
            }
            if (tree.is(child, "nummod")) {
                return true;
            }
            switch (tree.token(child).lemma()) {
                case "most", "some", "many", "several", "few", "other" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// The members that the phrase names, null when it names none.
    static @Nullable Mention of(Tree tree, int head, Mentions mentions) {
        boolean isOne =
                PhraseNames.lemma(tree.token(head)).equals("member")
                        && tree.token(head).xpos().equals("NN"); // "the European Union member"
        if (isOne || !Nouns.is(PhraseNames.lemma(tree.token(head)), "member")) {
            return null;
        }
        for (int child : tree.children(head)) {
            if (!tree.is(child, "compound") && !tree.is(child, "nmod") && !tree.is(child, "amod")) {
                continue;
            }
            Mention known = mentions.known(tree.token(child).span());
            String name =
                    known == null
                            ? ""
                            : switch (known.party()) {
                                case "NATO" -> "NATO members";
                                case "European Union" -> "EU members";
                                default -> "";
                            };
            if (!name.isEmpty()) {
                return new Mention(tree.token(head).span(), name, null);
            }
        }
        return null;
    }
}
