package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Mends trees that no sentence of Universal Dependencies can have. A parser that chooses head and
/// label of each word apart from all others gives such trees now and then, and mostly at the one
/// word that records need most, the subject:
///
/// - only names and nouns have flat parts, appositions and titles, so a noun that hangs on a verb
///   as one is its subject or object;
/// - in "Zambia extradited him, an official said" the first noun is the subject of the verb behind
///   it, not a second one of the verb of saying;
/// - a participle without an auxiliary has no subject: in "officials briefed on the plan said so"
///   the officials are that of the verb behind it;
/// - of two subjects on either side of a verb the second is its object: "urged the union to help";
/// - no part of a name stands behind a verb that its head stands before;
/// - no part of a noun's phrase stands before the verb that the noun stands behind: in "the army
///   shelled positions" the army is no kind of positions but the verb's subject;
/// - who "condemns the raid and calls on both sides to stop" calls on them: what is called on to do
///   something is called on by a verb, whatever it was tagged as;
/// - in "a call for Peru to leave", with "to leave" on "call", Peru is who shall leave.
///
/// What it is not sure of it leaves alone. On whole trees it does nothing, nor on more words than
/// any sentence has: each rule looks through the words anew, which would take hours on a million.
public final class TreeMender {
    private static final int LONGEST = 1000;
    private static final Set<String> OF_NOUNS = Set.of("flat", "appos", "nmod:desc");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
    private static final Set<String> MISPLACED = Set.of("nsubj", "appos", "nmod:desc");
    private final List<Token> tokens;

    private TreeMender(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    /// The words with every such arc and label mended.
    ///
    /// @param tokens the words of one sentence, whose heads make a tree
    public static List<Token> mend(List<Token> tokens) {
        if (tokens.size() > LONGEST) {
            return tokens;
        }
        var mender = new TreeMender(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            mender.brokenName(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.subjectOfParticiple(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.subjectOfClauseBefore(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.nounPartOfVerb(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.partAcrossVerb(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.secondSubject(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.nounOfCalling(i);
            mender.subjectOfInfinitive(i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            mender.asideOfInfinitive(i);
        }
        return mender.tokens;
    }

    /// "North [rejected South] Korea 's demand": a flat part with a verb before it, in an owner.
    private void brokenName(int part) {
        Token token = tokens.get(part);
        if (!token.relation().equals("flat") || token.head() < 0 || !hasVerbBetween(part)) {
            return;
        }
        int mark = part + 1;
        if (mark < tokens.size() && tokens.get(mark).xpos().equals("POS")) {
            int owned = nounBehind(mark);
            if (owned >= 0 && !isUnder(owned, part)) {
                set(part, owned, "nmod:poss");
            }
        }
    }

    private boolean hasVerbBetween(int part) {
        for (int i = tokens.get(part).head() + 1; i < part; i++) {
            if (tokens.get(i).upos().equals("VERB")) {
                return true;
            }
        }
        return false;
    }

    /// The noun that what follows `from` leads up to, -1 when something else comes first.
    private int nounBehind(int from) {
        for (int i = from + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String relation = token.plainRelation();
            boolean before = token.head() > i && (relation.equals("amod") || isInside(relation));
            if (isNominal(token) && !before) {
                return i;
            }
            if (token.upos().equals("VERB") && !before) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isInside(String relation) {
        return relation.equals("compound") || relation.equals("nummod");
    }

    /// "Rebels [took the town], police said" with "Rebels" on "said".
    private void subjectOfClauseBefore(int verb) {
        Token token = tokens.get(verb);
        String relation = token.plainRelation();
        int above = token.head();
        boolean quoted = relation.equals("ccomp") || relation.equals("parataxis");
        if (!quoted || above <= verb || !isFinite(verb) || hasSubject(verb)) {
            return;
        }
        if (has(verb, "mark", verb)) {
            return;
        }
        for (int i = verb - 1; i >= 0; i--) {
            Token noun = tokens.get(i);
            if (noun.upos().equals("VERB") && noun.head() == above) {
                return;
            }
            boolean aside = relation.equals("parataxis") || noun.head() == above;
            if (aside && noun.upos().equals("PUNCT")) {
                return;
            }
            if (noun.head() == above && isNominal(noun) && isBare(i)) {
                if (MISPLACED.contains(noun.relation()) || noun.relation().equals("nsubj:pass")) {
                    set(i, verb, subject(verb));
                }
                return;
            }
        }
    }

    /// "[Officials briefed] on the plan said" with "briefed" as a clause under "said".
    private void subjectOfParticiple(int participle) {
        Token token = tokens.get(participle);
        int verb = token.head();
        if (verb <= participle
                || !token.xpos().equals("VBN")
                || has(participle, "aux", participle)
                || !isFinite(verb)
                || hasSubject(verb)) {
            return;
        }
        for (int i = participle - 1; i >= 0; i--) {
            Token noun = tokens.get(i);
            if (noun.upos().equals("PUNCT")) {
                return;
            }
            if (noun.head() == participle && noun.relation().startsWith("nsubj")) {
                set(i, verb, subject(verb));
                set(participle, i, "acl");
                return;
            }
        }
    }

    private void nounPartOfVerb(int part) {
        Token token = tokens.get(part);
        int verb = token.head();
        if (verb < 0
                || !tokens.get(verb).upos().equals("VERB")
                || !OF_NOUNS.contains(flat(token.relation()))
                || !isNominal(token)
                || !isBare(part)) {
            return;
        }
        boolean flat = token.plainRelation().equals("flat");
        if (part < verb) {
            if (!hasSubject(verb) && (flat || isFinite(verb))) {
                set(part, verb, flat ? "nsubj" : subject(verb));
            }
        } else if (flat && !has(verb, "obj", tokens.size())) {
            set(part, verb, "obj");
        }
    }

    /// "Army" in "army shelled positions", as a part of "positions".
    private void partAcrossVerb(int part) {
        Token token = tokens.get(part);
        int noun = token.head();
        if (noun <= part || !isNominal(token) || !isPart(token) || !isBare(part)) {
            return;
        }
        int verb = tokens.get(noun).head();
        if (verb > part && verb < noun && isFinite(verb) && !hasSubject(verb)) {
            set(part, verb, subject(verb));
        }
    }

    private static boolean isPart(Token token) {
        String relation = token.plainRelation();
        return isInside(relation) || relation.equals("amod") || relation.equals("flat");
    }

    private void secondSubject(int noun) {
        Token token = tokens.get(noun);
        int verb = token.head();
        boolean behind =
                token.relation().equals("nsubj")
                        && verb >= 0
                        && noun > verb
                        && tokens.get(verb).upos().equals("VERB")
                        && !tokens.get(verb).lemma().equals("be");
        if (behind && has(verb, "nsubj", verb) && !has(verb, "obj", tokens.size())) {
            set(noun, verb, "obj");
        }
    }

    /// "Calls" in "condemns the raid and calls on both sides to stop", as a noun beside "raid".
    private void nounOfCalling(int word) {
        Token token = tokens.get(word);
        int object = token.head();
        boolean joined =
                token.form().equals("calls")
                        && token.xpos().equals("NNS")
                        && token.relation().equals("conj")
                        && object >= 0
                        && has(word, "cc", word)
                        && word + 1 < tokens.size()
                        && tokens.get(word + 1).form().equals("on");
        int verb = joined ? tokens.get(object).head() : -1;
        int deed = joined ? infinitiveBehind(word) : -1;
        if (verb < 0
                || deed < 0
                || isUnder(verb, deed) // else the trees would have a circle
                || !tokens.get(verb).xpos().equals("VBZ")
                || !hasSubject(verb)) {
            return;
        }
        var call = new Token(token.span(), token.form(), "call", "VERB", "VBZ", verb, "conj");
        tokens.set(word, call);
        for (int i = word + 1; i < deed; i++) {
            if (tokens.get(i).head() == word && tokens.get(i).relation().equals("nmod")) {
                set(i, word, "obl");
            }
        }
        set(deed, word, "xcomp");
    }

    /// "Peru" in "a call for Peru to leave", where both hang on "call".
    private void subjectOfInfinitive(int name) {
        Token token = tokens.get(name);
        String relation = token.plainRelation();
        int deed = name + 2;
        boolean before =
                token.upos().equals("PROPN")
                        && (relation.equals("nmod") || relation.equals("obl"))
                        && deed < tokens.size()
                        && tokens.get(name + 1).form().equals("to")
                        && tokens.get(deed).xpos().equals("VB")
                        && tokens.get(deed).head() == token.head();
        int mark = before ? preposition(name, "for") : -1;
        if (mark >= 0) {
            set(mark, deed, "mark");
            set(name, deed, "nsubj");
        }
    }

    /// "Repeats its call for Peru to leave, vowing to fight": who calls vows, and not Peru.
    private void asideOfInfinitive(int aside) {
        Token token = tokens.get(aside);
        int deed = token.head();
        if (deed < 0
                || aside < deed
                || !token.xpos().equals("VBG")
                || !token.relation().equals("advcl")
                || !tokens.get(aside - 1).form().equals(",")
                || !has(deed, "nsubj", deed)
                || !isForTo(deed)) {
            return;
        }
        int verb = tokens.get(deed).head();
        while (verb >= 0 && !tokens.get(verb).upos().equals("VERB")) {
            verb = tokens.get(verb).head();
        }
        if (verb >= 0) {
            set(aside, verb, "advcl");
        }
    }

    private boolean isForTo(int deed) {
        for (int i = 0; i < deed; i++) {
            Token token = tokens.get(i);
            if (token.head() == deed
                    && token.relation().equals("mark")
                    && token.form().equals("for")) {
                return true;
            }
        }
        return false;
    }

    private int preposition(int noun, String form) {
        for (int i = 0; i < noun; i++) {
            Token token = tokens.get(i);
            if (token.head() == noun
                    && token.relation().equals("case")
                    && token.form().equals(form)) {
                return i;
            }
        }
        return -1;
    }

    /// The first verb with "to" behind a word, -1 for none.
    private int infinitiveBehind(int word) {
        for (int i = word + 1; i < tokens.size(); i++) {
            if (tokens.get(i).xpos().equals("VB") && tokens.get(i - 1).form().equals("to")) {
                return i;
            }
        }
        return -1;
    }

    private static String flat(String relation) {
        return relation.startsWith("flat") ? "flat" : relation;
    }

    private String subject(int verb) {
        return has(verb, "aux:pass", verb) ? "nsubj:pass" : "nsubj";
    }

    private boolean hasSubject(int verb) {
        return has(verb, "nsubj", tokens.size())
                || has(verb, "csubj", tokens.size())
                || has(verb, "expl", tokens.size());
    }

    private boolean isFinite(int verb) {
        Token token = tokens.get(verb);
        return token.upos().equals("VERB")
                && (FINITE.contains(token.xpos()) || has(verb, "aux", verb));
    }

    private static boolean isNominal(Token token) {
        return NOMINAL.contains(token.upos());
    }

    /// No preposition hangs on it.
    private boolean isBare(int noun) {
        return !has(noun, "case", noun);
    }

    /// True when a dependent before `end` has this relation or a subtype of it.
    private boolean has(int head, String relation, int end) {
        for (int i = 0; i < end; i++) {
            Token token = tokens.get(i);
            if (token.head() == head && token.relation().startsWith(relation)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnder(int index, int ancestor) {
        int at = index;
        while (at >= 0 && at != ancestor) {
            at = tokens.get(at).head();
        }
        return at == ancestor;
    }

    private void set(int index, int head, String relation) {
        Token token = tokens.get(index);
        tokens.set(
                index,
                new Token(
                        token.span(),
                        token.form(),
                        token.lemma(),
                        token.upos(),
                        token.xpos(),
                        head,
                        relation));
    }
}
