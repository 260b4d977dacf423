package parley.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Finds who does what a verb says, by the tree.
final class Subjects {
    private static final int DEEPEST = 6;

    private Subjects() {}

    /// The head word of the one who says, thinks or shows; -1 when the clause names nobody.
    static int of(Tree tree, int verb) {
        int quoted = quotedAsSaying(tree, verb);
        if (quoted >= 0) {
            return quoted;
        }
        boolean finite =
                tree.token(verb).xpos().matches("VBD|VBZ|VBP")
                        || (tree.token(verb).xpos().equals("VBN")
                                && tree.child(verb, "aux") < 0
                                && !tree.is(verb, "acl"));
        if (finite && verb > 2 && isComma(tree, verb - 1)) {
            int antecedent = beforeRelativeClause(tree, verb - 1);
            int own = own(tree, verb);
            if (antecedent >= 0 && (own < 0 || (own > antecedent && own < verb))) {
                return antecedent;
            }
        }
        if (tree.token(verb).xpos().equals("VBG")
                && verb > 2
                && isComma(tree, verb - 1)
                && own(tree, verb) < 0) {
            int main = mainSubject(tree, verb);
            if (main >= 0) {
                return main;
            }
        }
        int subject = byTree(tree, verb);
        boolean perfect = tree.token(verb).xpos().equals("VBN") && !isPassive(tree, verb);
        if (!(finite || perfect) || own(tree, verb) >= 0 || tree.is(verb, "acl")) {
            return subject;
        }
        int next = nextBefore(tree, verb);
        return subject < 0 || (next > subject && isTiedOn(tree, next)) ? next : subject;
    }

    /// "Interfax quoted the minister as saying", "the minister was quoted by Interfax as saying":
    /// the one who is quoted; -1 for other verbs.
    private static int quotedAsSaying(Tree tree, int verb) {
        if (verb < 2
                || !tree.token(verb).xpos().equals("VBG")
                || !tree.token(verb - 1).form().equals("as")) {
            return -1;
        }
        for (int at = verb - 2; at >= Math.max(0, verb - 12); at--) {
            if (tree.token(at).form().matches("quoted|cited|quotes|cites")) {
                int passive = tree.child(at, "nsubj:pass");
                int object = tree.child(at, "obj");
                return passive >= 0 ? passive : object > at && object < verb ? object : -1;
            }
        }
        return -1;
    }

    /// True for a noun that opens a clause of its own: "... and | the president has pledged".
    private static boolean isTiedOn(Tree tree, int noun) {
        int first = noun;
        while (first > 0
                && (tree.token(first - 1).upos().matches("PROPN|NOUN|DET|ADJ|NUM")
                        || (first > 1 && tree.token(first - 1).xpos().matches("HYPH|POS")))) {
            first--;
        }
        return first > 0 && tree.token(first - 1).upos().matches("CCONJ|SCONJ");
    }

    /// "The minister, who left on Friday, said": the noun before the clause that ends at `comma`.
    private static int beforeRelativeClause(Tree tree, int comma) {
        for (int at = comma - 1; at >= 2; at--) {
            if (tree.token(at).form().matches("who|which") && isComma(tree, at - 1)) {
                return topOf(tree, at - 2, at - 1);
            }
            if (tree.token(at).form().matches("[.;:]")) {
                return -1;
            }
        }
        return -1;
    }

    /// The subject of the clause that a participle behind a comma goes on with.
    private static int mainSubject(Tree tree, int participle) {
        int at = participle;
        int best = -1;
        for (int step = 0; step < DEEPEST && at >= 0; step++) {
            int own = at == participle ? -1 : own(tree, at);
            if (own >= 0
                    && own < participle
                    && !tree.token(own).form().matches("(?i)who|which|that|it|there|what")) {
                best = own;
            }
            if (at != participle && tree.token(at).relation().equals("acl:relcl") && best >= 0) {
                return best;
            }
            at = tree.head(at);
        }
        return best;
    }

    /// The noun phrase right before a finite verb that the tree leaves without a subject.
    static int nextBefore(Tree tree, int verb) {
        int at = verb - 1;
        while (at > 0 && tree.token(at).upos().matches("ADV|AUX|PART")) {
            at--;
        }
        if (at > 2 && isComma(tree, at)) {
            int open = at - 1;
            while (open > 0 && !isComma(tree, open)) {
                open--;
            }
            at = open > 0 ? open - 1 : -1;
        }
        if (at >= 0 && tree.token(at).form().equals(")")) {
            while (at > 0 && !tree.token(at).form().equals("(")) {
                at--;
            }
            at--;
        }
        return at >= 0 && isNominal(tree, at) && !tree.token(at).upos().equals("ADJ")
                ? topOf(tree, at, verb)
                : -1;
    }

    /// The head of the noun phrase that ends at a word and before `limit`.
    private static int topOf(Tree tree, int last, int limit) {
        int top = last;
        while (tree.head(top) >= 0
                && tree.head(top) < limit
                && tree.token(tree.head(top)).upos().matches("NOUN|PROPN|NUM|PRON")) {
            top = tree.head(top);
        }
        return isNominal(tree, top) ? top : -1;
    }

    private static boolean isComma(Tree tree, int at) {
        return tree.token(at).form().matches("[,”\"–—-]|''");
    }

    private static int byTree(Tree tree, int verb) {
        int at = verb;
        for (int step = 0; step < DEEPEST && at >= 0; step++) {
            int own = own(tree, at);
            if (own >= 0) {
                return own;
            }
            Token token = tree.token(at);
            boolean participle = token.xpos().equals("VBN") && tree.child(at, "aux") < 0;
            if (isPassive(tree, at) || (participle && token.plainRelation().matches("advcl|acl"))) {
                return -1;
            }
            int head = token.head();
            if (head < 0) {
                return -1;
            }
            switch (token.plainRelation()) {
                case "conj" -> at = governor(tree, at, head);
                case "acl" -> {
                    return nounBefore(tree, at, head);
                }
                case "xcomp" -> {
                    int object = tree.child(head, "obj", "iobj");
                    if (object >= 0 && object < at && object > head && isNominal(tree, object)) {
                        return object;
                    }
                    at = head;
                }
                case "advcl", "ccomp", "parataxis", "dep", "aux", "cop" -> at = head;
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// The verb that a finite verb is tied to, where parsers tie it to that verb's object: "praised
    /// the accord and called on ...".
    private static int governor(Tree tree, int verb, int head) {
        boolean object =
                !tree.token(head).upos().matches("VERB|AUX")
                        && tree.child(head, "cop", "nsubj") < 0
                        && tree.token(head).plainRelation().matches("obj|obl|xcomp|nmod|conj|iobj")
                        && tree.token(verb).xpos().matches("VBD|VBZ|VBP|VBN")
                        && tree.head(head) >= 0;
        return object ? governor(tree, verb, tree.head(head)) : head;
    }

    private static int nounBefore(Tree tree, int verb, int noun) {
        if (tree.token(verb).relation().equals("acl:relcl") || noun > verb) {
            return noun < verb ? noun : -1;
        }
        boolean infinitive =
                tree.children(verb, "mark").stream()
                        .anyMatch(mark -> tree.token(mark).form().equalsIgnoreCase("to"));
        if (infinitive || tree.token(verb).xpos().equals("VBN")) {
            return infinitive ? possessor(tree, noun) : -1;
        }
        return noun;
    }

    /// Whose the noun is: "their decision to ...", "Israel's decision to ...".
    static int possessor(Tree tree, int noun) {
        return tree.child(noun, "nmod:poss");
    }

    private static int own(Tree tree, int verb) {
        int nearest = nearest(tree, verb);
        if (nearest >= 0) {
            return nearest;
        }
        return tree.child(verb, "csubj") >= 0 ? -1 : agent(tree, verb);
    }

    /// The subject that hangs on a verb: of several the nearest one before it; -1 without one.
    static int nearest(Tree tree, int verb) {
        int nearest = -1;
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).relation();
            if ((relation.equals("nsubj") || relation.equals("nsubj:outer"))
                    && (nearest < 0 || child < verb)) {
                nearest = child;
            }
        }
        return nearest;
    }

    /// The "by ..." of a passive, -1 when there is none.
    static int agent(Tree tree, int verb) {
        for (int child : tree.children(verb, "obl")) {
            boolean by =
                    tree.children(child, "case").stream()
                            .anyMatch(mark -> tree.token(mark).form().equalsIgnoreCase("by"));
            if (by
                    && (tree.token(child).relation().equals("obl:agent")
                            || isPassive(tree, verb)
                            || tree.token(verb).xpos().equals("VBN"))) {
                return child;
            }
        }
        return -1;
    }

    static boolean isPassive(Tree tree, int verb) {
        return tree.child(verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0;
    }

    static boolean isNominal(Tree tree, int index) {
        return List.of("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ")
                .contains(tree.token(index).upos());
    }

    /// The noun phrase of a head word, without marks at its edges and without its preposition.
    static @Nullable Span phrase(Tree tree, int head) {
        return phrase(tree, head, -1);
    }

    /// The same, cut off before the word `limit` where that lies behind the head.
    static @Nullable Span phrase(Tree tree, int head, int limit) {
        List<Integer> words = tree.subtree(head);
        int first = 0;
        while (first < words.size() && skipped(tree, words.get(first), head)) {
            first++;
        }
        int from = first < words.size() ? words.get(first) : head;
        int to = head;
        for (int word : words) {
            if (word > to && (limit < 0 || limit < head || word < limit)) {
                to = word;
            }
        }
        while (to > head
                && (isMark(tree, to)
                        || tree.token(to).form().equals("'s")
                        || tree.token(to).form().equals("’s"))) {
            to--;
        }
        while (to > head && Extents.isTime(tree, to)) {
            to -= to - 1 > head && tree.token(to - 1).upos().equals("ADP") ? 2 : 1;
        }
        from = widenedLeft(tree, Math.min(from, head));
        to = limit > head ? widenedRight(tree, to, limit) : to;
        return Span.around(tree.token(from).span(), tree.token(to).span());
    }

    /// "Qatar's" before "Foreign Ministry" belongs to it whatever the tree says.
    private static int widenedLeft(Tree tree, int from) {
        int at = from;
        while (at > 1 && tree.token(at - 1).xpos().equals("POS")) {
            at -= 2;
            while (at > 0 && tree.token(at - 1).upos().matches("PROPN|DET")) {
                at--;
            }
        }
        return at;
    }

    /// Names right behind a phrase belong to it where its verb follows: "the envoy | Ann Lee said",
    /// "the rebel known | as Timo said".
    private static int widenedRight(Tree tree, int to, int limit) {
        int at = to + 1;
        boolean name = false;
        while (at < limit
                && (tree.token(at).upos().matches("PROPN")
                        || tree.token(at).xpos().equals("HYPH")
                        || (at == to + 1 && tree.token(at).upos().equals("ADP")))) {
            name |= tree.token(at).upos().equals("PROPN");
            at++;
        }
        return name && at == limit ? limit - 1 : to;
    }

    private static boolean skipped(Tree tree, int word, int head) {
        return isMark(tree, word)
                || (tree.head(word) == head
                        && (tree.is(word, "case") || tree.is(word, "cc") || tree.is(word, "mark"))
                        && word < head);
    }

    private static boolean isMark(Tree tree, int word) {
        return "PUNCT".equals(tree.token(word).upos()) && !tree.token(word).form().equals(")");
    }
}
