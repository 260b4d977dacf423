package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Tells all whose line a phrase gives: those joined with "and", those named behind "two states –
/// Egypt and Jordan", those singled out with "particularly", the governments of "the ministers of
/// Iran and Oman".
final class Holders {
    private Holders() {}

    /// The parties in reading order, each once.
    ///
    /// @param head the phrase's head
    /// @param first whom the phrase as a whole stands for, null when it names no party
    static List<Mention> of(
            Parties parties,
            Tree tree,
            int head,
            @Nullable Mention first,
            @Nullable Mention speaker) {
        var found = new ArrayList<Mention>();
        List<Mention> listed = listed(parties, tree, head, speaker);
        boolean counted = tree.child(head, "nummod") >= 0;
        if (first != null && (listed.isEmpty() || !counted)) {
            add(found, first, parties);
        }
        listed.forEach(each -> add(found, each, parties));
        if (listed.isEmpty() && Pairs.isPair(tree, head)) {
            Pairs.of(parties, tree, head, speaker).forEach(each -> add(found, each, parties));
        }
        for (int owner : owners(tree, head)) {
            for (int other : tree.children(owner, "conj")) {
                add(found, parties.of(tree, other, speaker), parties);
            }
        }
        for (int joined : tree.children(head, "conj")) {
            add(found, parties.of(tree, joined, speaker), parties);
        }
        return found;
    }

    /// The names that a group's noun is followed by.
    private static List<Mention> listed(
            Parties parties, Tree tree, int head, @Nullable Mention speaker) {
        var listed = new ArrayList<Mention>();
        String lemma = PhraseNames.lemma(tree.token(head));
        if (!Nouns.is(lemma, "side") && !Nouns.is(lemma, "member") && !Nouns.is(lemma, "vague")) {
            return listed;
        }
        for (int child : tree.children(head)) {
            boolean apposed = tree.is(child, "appos") || tree.is(child, "parataxis");
            if (child > head && apposed && Parties.isCapital(tree.token(child))) {
                add(listed, parties.of(tree, child, speaker), parties);
                for (int joined : tree.children(child, "conj")) {
                    add(listed, parties.of(tree, joined, speaker), parties);
                }
            }
        }
        return listed;
    }

    /// Whose ministers or governments they are: "of Iran and Oman", "the Spanish and Algerian".
    private static List<Integer> owners(Tree tree, int head) {
        var owners = new ArrayList<Integer>();
        String lemma = PhraseNames.lemma(tree.token(head));
        if (!Nouns.is(lemma, "office") && !Nouns.is(lemma, "body")) {
            return owners;
        }
        for (int child : tree.children(head)) {
            boolean of = tree.is(child, "nmod") && Slots.preposition(tree, child).equals("of");
            boolean before =
                    (tree.is(child, "amod") || tree.is(child, "nmod:poss"))
                            && Parties.isCapital(tree.token(child));
            if (of || before) {
                owners.add(child);
            }
        }
        return owners;
    }

    private static void add(List<Mention> found, @Nullable Mention mention, Parties parties) {
        if (mention != null
                && parties.isParty(mention)
                && found.stream().noneMatch(it -> it.party().equals(mention.party()))) {
            found.add(mention);
        }
    }
}
