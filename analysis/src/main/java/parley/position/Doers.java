package parley.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Token;
import parley.text.Tree;

/// Tells who has to act for a term to come about, where the term's own words say so: the subject of
/// its verb, or whose deed its noun is. What has to happen to somebody is nobody's deed by that.
final class Doers {
    private static final int DEEPEST = 8;
    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD");

    private Doers() {}

    /// The party that has to act, null where the words do not tell.
    ///
    /// @param head the word that governs the term, -1 when it is not known
    static @Nullable Mention of(Reader reader, Term.Range words, int head) {
        Tree tree = reader.tree();
        int governing =
                head >= 0 && words.contains(head) ? head : Voices.head(tree, reader.span(words));
        if (governing < 0) {
            return null;
        }
        int clause = withSubject(tree, governing);
        if (clause >= 0) {
            return isJoined(tree, words, clause) ? null : ofClause(reader, tree, clause);
        }
        Token token = tree.token(governing);
        return Clauses.isNominal(token) ? ofNoun(reader, tree, governing) : by(reader, governing);
    }

    /// The clause whose subject the word has: its own, or that of what it is joined to.
    private static int withSubject(Tree tree, int head) {
        int at = head;
        for (int step = 0; step < DEEPEST && at >= 0; step++) {
            if (tree.child(at, "nsubj") >= 0) {
                return at;
            }
            boolean verb = tree.token(at).upos().equals("VERB");
            at = verb && (tree.is(at, "conj") || tree.is(at, "xcomp")) ? tree.head(at) : -1;
        }
        return -1;
    }

    /// "If Chile withdraws and Peru pays", as one term: not one of them has to act alone. Parsers
    /// hang the second clause on many words, so the order of words tells.
    private static boolean isJoined(Tree tree, Term.Range words, int clause) {
        boolean joined = false;
        boolean named = false;
        for (int i = clause + 1; i <= words.last(); i++) {
            Token token = tree.token(i);
            if (token.upos().equals("CCONJ")) {
                joined = true;
                named = false;
            }
            boolean finite = token.upos().equals("VERB") && FINITE.contains(token.xpos());
            if (joined && named && finite && !tree.is(i, "acl")) {
                return true;
            }
            named |= token.upos().equals("NOUN") || token.upos().equals("PROPN");
        }
        return false;
    }

    private static @Nullable Mention ofClause(Reader reader, Tree tree, int clause) {
        int subject = tree.child(clause, "nsubj");
        if (tree.is(subject, "nsubj:pass") || Clauses.isPassive(tree, clause)) {
            return by(reader, clause);
        }
        Token token = tree.token(subject);
        boolean told = Voices.isFirstPerson(token);
        if (token.upos().equals("PRON") && !told) {
            return reader.parties().linked(tree, subject);
        }
        return told || isNamed(reader.parties(), tree, subject) ? party(reader, subject) : null;
    }

    /// "The generals" may be anybody's; "the army" at least is one.
    private static boolean isNamed(Parties parties, Tree tree, int noun) {
        String lemma = PhraseNames.lemma(tree.token(noun));
        boolean body = Nouns.is(lemma, "body") && !Nouns.is(lemma, "office");
        return (body && !Nouns.is(lemma, "state"))
                || Parties.isCapital(tree.token(noun))
                || hasNameBefore(tree, noun)
                || parties.owner(tree, noun) != null;
    }

    /// "Kurdish guards".
    private static boolean hasNameBefore(Tree tree, int noun) {
        return tree.children(noun).stream()
                .anyMatch(child ->
                        child < noun
                                && (tree.is(child, "amod") || tree.is(child, "compound"))
                                && Parties.isCapital(tree.token(child)));
    }

    private static @Nullable Mention ofNoun(Reader reader, Tree tree, int noun) {
        String lemma = PhraseNames.lemma(tree.token(noun));
        for (int child : tree.children(noun)) {
            boolean owner = tree.is(child, "nmod:poss");
            boolean from =
                    tree.is(child, "nmod")
                            && switch (Slots.preposition(tree, child)) {
                                case "by" -> true;
                                case "from" -> Nouns.is(lemma, "giving");
                                case "of" -> Nouns.is(lemma, "leaving");
                                default -> false;
                            };
            if ((owner || from) && isNamed(reader.parties(), tree, child)) {
                return party(reader, child);
            }
            boolean before = child < noun && (tree.is(child, "amod") || tree.is(child, "compound"));
            boolean deed = Nouns.is(lemma, "giving") || Nouns.is(lemma, "leaving");
            if (before && deed && Parties.isCapital(tree.token(child))) {
                return reader.parties().mentions().known(tree.token(child).span());
            }
        }
        return null;
    }

    private static @Nullable Mention by(Reader reader, int verb) {
        Tree tree = reader.tree();
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl") && Slots.preposition(tree, child).equals("by")) {
                return party(reader, child);
            }
        }
        return null;
    }

    private static @Nullable Mention party(Reader reader, int noun) {
        Mention party = reader.parties().of(reader.tree(), noun, reader.speaker(noun));
        return party == null || !reader.parties().isParty(party) ? null : party;
    }
}
