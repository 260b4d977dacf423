package parley.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.text.Token;
import parley.text.Tree;

/// Questions to the noun phrases of one tree.
public final class Phrases {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> BARGAINS = Set.of("return", "exchange");
    private static final Set<String> OCCASIONS = Set.of("interview", "speech", "address");
    private static final Set<String> TIMES =
            Set.copyOf(WordLists.lines(Phrases.class, "time-nouns.txt"));
    private static final Set<String> QUANTITIES =
            Set.copyOf(WordLists.lines(Phrases.class, "quantity-nouns.txt"));
    private final Tree tree;

    Phrases(Tree tree) {
        this.tree = tree;
    }

    /// The preposition before a noun, lower case; empty when there is none.
    public String preposition(int noun) {
        int mark = tree.child(noun, "case");
        if (mark < 0) {
            return "";
        }
        String form = tree.token(mark).lemma();
        if (mark > 1 && isBargain(mark - 1) && !tree.is(mark - 1, "fixed")) {
            return "in " + tree.token(mark - 1).lemma() + " " + form;
        }
        int second = tree.child(mark, "fixed");
        if (second < 0 && mark + 1 < tree.size() && isSecondCase(mark + 1, noun)) {
            second = mark + 1;
        }
        return second < 0 ? form : form + " " + tree.token(second).lemma();
    }

    /// "in return" before "for guarantees", which the parser hung on the verb.
    private boolean isBargain(int word) {
        return BARGAINS.contains(tree.token(word).lemma())
                && tree.token(word - 1).lemma().equals("in");
    }

    /// "out of", where the parser gave the noun two prepositions.
    private boolean isSecondCase(int word, int noun) {
        return tree.head(word) == noun
                && tree.is(word, "case")
                && tree.token(word).lemma().equals("of");
    }

    /// The noun with all that is joined to it by "and", in reading order.
    public List<Integer> coordinated(int noun) {
        var heads = new ArrayList<Integer>();
        heads.add(noun);
        for (int other : tree.children(noun, "conj")) {
            String upos = tree.token(other).upos();
            boolean nominal = upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
            boolean clause = tree.child(other, "nsubj") >= 0;
            if (nominal && !clause && tree.child(other, "case") < 0) {
                heads.add(other);
            } else if (nominal && !clause && sameCase(noun, other)) {
                heads.add(other);
            }
        }
        for (int part : tree.children(noun)) {
            if (tree.is(part, "flat") || tree.is(part, "nmod:desc")) {
                for (int other : tree.children(part, "conj")) {
                    if (tree.child(other, "case") < 0 && tree.token(other).upos().equals("PROPN")) {
                        heads.add(other);
                    }
                }
            }
        }
        return heads;
    }

    /// What a relative pronoun stands for; other nouns stand for themselves.
    public int antecedent(int noun) {
        Token token = tree.token(noun);
        boolean relative =
                RELATIVE.contains(token.lemma())
                        && (token.xpos().startsWith("W") || token.upos().equals("PRON"));
        if (!relative) {
            return noun;
        }
        for (int at = token.head(); at >= 0; at = tree.head(at)) {
            if (tree.is(at, "acl")) {
                return tree.head(at);
            }
        }
        return noun;
    }

    /// The doers that stand before a noun or own it: "Israel's raid", "the Israeli air raid".
    public List<Integer> modifiers(int noun) {
        var found = new ArrayList<Integer>();
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            boolean owner = token.relation().equals("nmod:poss");
            boolean kind =
                    token.plainRelation().equals("compound")
                            || token.plainRelation().equals("amod");
            boolean named = Character.isUpperCase(token.form().charAt(0));
            if (owner || (kind && (named || token.upos().equals("NOUN")))) {
                found.addAll(coordinated(child));
            }
        }
        return found;
    }

    /// The noun that "tens of thousands of", "a group of" and "members of" count out.
    public int counted(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            if (!QUANTITIES.contains(tree.token(at).lemma())) {
                return at;
            }
            int inner = -1;
            for (int child : tree.children(at, "nmod")) {
                if (preposition(child).equals("of")) {
                    inner = child;
                }
            }
            if (inner < 0) {
                return at;
            }
            at = inner;
        }
        return at;
    }

    /// True for a day, a month, a year: no party to anything.
    public boolean isTime(int noun) {
        Token token = tree.token(noun);
        return TIMES.contains(token.form().toLowerCase(java.util.Locale.ROOT))
                || TIMES.contains(token.lemma())
                || (token.upos().equals("NUM") && token.form().length() == 4);
    }

    /// The verb of what somebody says "in an interview", -1 for other nouns.
    public int verbOfOccasion(int noun) {
        boolean occasion =
                OCCASIONS.contains(tree.token(noun).lemma()) && preposition(noun).equals("in");
        if (!occasion) {
            return -1;
        }
        int head = tree.head(noun);
        if (tree.is(noun, "nmod") && head >= 0 && tree.is(head, "obj")) {
            head = tree.head(head);
        }
        return head >= 0 && tree.token(head).upos().equals("VERB") ? head : -1;
    }

    /// True for a word that stands for somebody named elsewhere.
    public boolean isPronoun(int noun) {
        return tree.token(noun).upos().equals("PRON");
    }

    private boolean sameCase(int noun, int other) {
        return preposition(noun).equals(preposition(other));
    }
}
