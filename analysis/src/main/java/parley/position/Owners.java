package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Token;
import parley.text.Tree;

/// Tells whose minister, army or council a phrase names: by "its", "of Oman", "Omani", "in Muscat".
final class Owners {
    private final Parties parties;

    Owners(Parties parties) {
        this.parties = parties;
    }

    /// Whose minister, army or council the noun at `head` is, null when the phrase does not tell.
    @Nullable Mention of(Tree tree, int head, @Nullable Mention speaker, int depth) {
        if (depth > Parties.DEEPEST) {
            return null;
        }
        for (int child : tree.children(head, "nmod:poss")) {
            Mention owner = parties.of(tree, child, speaker, depth + 1);
            if (owner != null) {
                return owner;
            }
        }
        for (int child : tree.children(head, "nmod")) {
            switch (Slots.preposition(tree, child)) {
                case "for" -> {
                    // "Envoy for the Horn": a region that is dealt with, not whom it is done for.
                    if (Nouns.is(PhraseNames.lemma(tree.token(head)), "sent")
                            && !isDelegate(tree, head)) {
                        continue;
                    }
                    Mention owner = parties.of(tree, child, speaker, depth + 1);
                    if (owner != null) {
                        return owner;
                    }
                }
                case "of", "from" -> {
                    Mention owner = parties.of(tree, child, speaker, depth + 1);
                    if (owner != null) {
                        return owner;
                    }
                }
                default -> {}
            }
        }
        Mention attribute = attribute(tree, head, depth);
        if (attribute != null) {
            return attribute;
        }
        for (int child : tree.children(head)) {
            // "The opposition in Oman" stands against Oman, and does not speak for it.
            boolean inside =
                    (tree.is(child, "nmod") || tree.is(child, "obl"))
                            && !Nouns.is(PhraseNames.lemma(tree.token(head)), "insurgent")
                            && Slots.preposition(tree, child).equals("in");
            if (inside && Parties.isCapital(tree.token(child))) {
                return place(tree, child, head, depth);
            }
        }
        return null;
    }

    /// "Representatives for Oman": several speak for whoever sent them.
    private static boolean isDelegate(Tree tree, int head) {
        return tree.token(head).xpos().equals("NNS")
                && tree.token(head).lemma().equals("representative");
    }

    /// "A government source", "a foreign office spokesman".
    static boolean isOfMinistry(Tree tree, int head) {
        for (int child : tree.children(head)) {
            if ((tree.is(child, "compound") || tree.is(child, "amod"))
                    && Nouns.is(PhraseNames.lemma(tree.token(child)), "ministry")) {
                return true;
            }
        }
        return false;
    }

    /// The state of a place, else whom the sentence is about, else its own name.
    private Mention place(Tree tree, int place, int office, int depth) {
        Mention mention = parties.mentions().known(tree.token(place).span());
        if (mention != null) {
            return mention;
        }
        Mention side = parties.side(tree, office, depth);
        return side != null ? side : PhraseNames.own(tree, place);
    }

    /// The owner that stands right before the noun: "Omani mediators", "the garrison commander".
    @Nullable Mention attribute(Tree tree, int head, int depth) {
        for (int child : tree.children(head)) {
            boolean before =
                    child < head
                            && (tree.is(child, "amod")
                                    || tree.is(child, "compound")
                                    || tree.is(child, "flat"));
            if (!before) {
                continue;
            }
            if (isHyphenated(tree, child)) {
                return tree.token(child).form().equals("based")
                        ? null
                        : PhraseNames.own(tree, head);
            }
            Token token = tree.token(child);
            Mention known = parties.mentions().known(token.span(), tree.token(head).span());
            if (known != null) {
                return known;
            }
            String lemma = PhraseNames.lemma(token);
            Mention elsewhere =
                    Parties.isCapital(token) ? parties.mentions().spelled(token.form()) : null;
            if (elsewhere != null && elsewhere.words().length() < tree.subtreeSpan(head).length()) {
                return elsewhere;
            }
            if (Nouns.is(lemma, "time") || Nouns.is(lemma, "former")) {
                continue;
            }
            if (Nouns.is(lemma, "ministry")) {
                Mention deeper =
                        tree.children(child).isEmpty() ? null : attribute(tree, child, depth + 1);
                if (deeper != null) {
                    return deeper;
                }
                continue;
            }
            if (Nouns.is(lemma, "body") && !Nouns.is(lemma, "state") && child == 0) {
                return new Mention(token.span(), lemma, null);
            }
            if (Parties.isCapital(token)
                    && !Nouns.is(lemma, "office")
                    && !Nouns.is(lemma, "title")) {
                return Nouns.is(lemma, "region")
                        ? PhraseNames.own(tree, head)
                        : PhraseNames.demonym(tree, child, parties.trees());
            }
            if (Nouns.is(lemma, "body") && !Nouns.is(lemma, "state")) {
                Mention deeper = parties.of(tree, child, null, depth + 1);
                if (deeper != null) {
                    return deeper;
                }
            }
            if (tree.is(child, "compound") || tree.is(child, "amod")) {
                Mention deeper = of(tree, child, null, depth + 1);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /// "Kurdish-led", "Britain-based".
    static boolean isBased(Tree tree, int head) {
        return tree.children(head).stream()
                .anyMatch(child -> tree.token(child).form().endsWith("based"));
    }

    static boolean isHyphenated(Tree tree, int participle) {
        return participle > 0
                && tree.token(participle).xpos().equals("VBN")
                && tree.token(participle - 1).form().equals("-");
    }
}
