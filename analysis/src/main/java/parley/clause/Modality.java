package parley.clause;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Factuality;
import parley.text.Token;
import parley.text.Tree;

/// What the words beside one predicate say of it: auxiliaries, negation, adverbs, "if".
final class Modality {
    private static final Map<String, Factuality> WORDS = load("modality.txt");
    private static final Map<String, Factuality> ADJECTIVES = load("modality-of-nouns.txt");
    private static final Set<String> BEARERS =
            Set.of("aux", "aux:pass", "advmod", "mark", "det", "neg", "case", "cc", "discourse");
    private final Tree tree;

    Modality(Tree tree) {
        this.tree = tree;
    }

    /// The strongest word beside a verb, null when the clause is bare.
    @Nullable Judgement ofVerb(int verb) {
        Judgement found = null;
        for (int child : tree.children(verb)) {
            Token token = tree.token(child);
            int condition = token.plainRelation().equals("advcl") ? conditionMark(child) : -1;
            if (condition >= 0) {
                found = stronger(found, new Judgement(Factuality.CONDITIONAL, condition, false));
            }
            if (token.plainRelation().equals("nsubj") || token.plainRelation().equals("obj")) {
                int no = negativeDeterminer(child);
                if (no >= 0) {
                    found = stronger(found, new Judgement(Factuality.NEGATED, no, true));
                }
            }
            if (!BEARERS.contains(token.relation()) && !BEARERS.contains(token.plainRelation())) {
                continue;
            }
            Factuality factuality = WORDS.get(token.lemma());
            if (factuality == null && (isNot(token) || isNoLonger(child))) {
                factuality = Factuality.NEGATED;
            }
            if (factuality == null && isLong(child, verb)) {
                factuality = Factuality.HABITUAL;
            }
            if (factuality != null && isInverted(child, verb)) {
                factuality = Factuality.CONDITIONAL;
            }
            if (factuality != null && !isCorrective(child)) {
                found =
                        stronger(
                                found,
                                new Judgement(factuality, child, factuality == Factuality.NEGATED));
            }
        }
        int infinitive = infinitive(verb);
        if (infinitive >= 0) {
            boolean yet = tree.token(infinitive).lemma().equals("yet");
            found =
                    stronger(
                            found,
                            new Judgement(
                                    yet ? Factuality.NEGATED : Factuality.FUTURE_PLANNED,
                                    infinitive,
                                    yet));
        }
        return found != null && isIrrealis(found) ? conditioned(verb, found) : found;
    }

    private static boolean isNot(Token token) {
        return token.form().equalsIgnoreCase("n't");
    }

    private boolean isNoLonger(int word) {
        return word > 0
                && tree.token(word).form().equalsIgnoreCase("longer")
                && tree.token(word - 1).lemma().equals("no");
    }

    /// "have long insisted": again and again.
    private boolean isLong(int word, int verb) {
        return word == verb - 1
                && tree.token(word).lemma().equals("long")
                && tree.child(verb, "aux") >= 0;
    }

    /// "If we want to stop the war, we must ...": a purpose and no condition.
    private boolean isPurpose(int clause) {
        return Set.of("want", "wish").contains(tree.token(clause).lemma())
                && (tree.child(clause, "xcomp") >= 0 || tree.child(clause, "obj") >= 0);
    }

    private static boolean isIrrealis(Judgement judgement) {
        return judgement.factuality() == Factuality.HYPOTHETICAL
                || judgement.factuality() == Factuality.FUTURE_PLANNED;
    }

    /// "would sign if ...", "will arrest anyone who ... if ...": a condition anywhere below.
    private Judgement conditioned(int verb, Judgement judgement) {
        for (int token : tree.subtree(verb)) {
            boolean mark =
                    tree.is(token, "mark") || tree.is(token, "advmod") || tree.is(token, "case");
            String lemma = tree.token(token).lemma();
            boolean condition =
                    !lemma.equals("whether") && WORDS.get(lemma) == Factuality.CONDITIONAL;
            boolean purpose = condition && tree.head(token) >= 0 && isPurpose(tree.head(token));
            if (mark && !purpose && (condition || isFirst(token, lemma))) {
                return new Judgement(Factuality.CONDITIONAL, token, false);
            }
        }
        return judgement;
    }

    /// "once", "until", "as soon as" and "only when" before a clause: it must come true first.
    private boolean isFirst(int word, String lemma) {
        int head = tree.head(word);
        boolean aside = word > 0 && tree.token(word - 1).form().equals(",");
        boolean clause = head >= 0 && tree.is(head, "advcl") && !(aside && lemma.equals("when"));
        boolean only = word > 0 && tree.token(word - 1).lemma().equals("only");
        boolean soon =
                lemma.equals("as")
                        && word + 1 < tree.size()
                        && Set.of("soon", "long").contains(tree.token(word + 1).lemma());
        return soon
                || (clause
                        && (Set.of("once", "until", "till", "when").contains(lemma)
                                || (only && Set.of("after", "with", "by").contains(lemma))));
    }

    /// The word before the "to" of "are to sign", "is going to deport", "has yet to pay"; -1 for
    /// none.
    private int infinitive(int verb) {
        int to = verb - 1;
        if (to < 1 || !tree.token(to).lemma().equals("to") || tree.token(to).head() != verb) {
            return -1;
        }
        Token before = tree.token(to - 1);
        boolean future =
                before.lemma().equals("be")
                        || before.lemma().equals("yet")
                        || (before.lemma().equals("go") && before.xpos().equals("VBG"));
        return future ? to - 1 : -1;
    }

    /// "Should the army invade": an auxiliary before its subject, outside a question.
    private boolean isInverted(int auxiliary, int verb) {
        int subject = tree.child(verb, "nsubj");
        boolean opens = auxiliary == 0 || tree.token(auxiliary - 1).upos().equals("PUNCT");
        return subject > auxiliary
                && opens
                && tree.token(auxiliary).lemma().equals("should")
                && !tree.token(tree.size() - 1).form().equals("?");
    }

    /// What a noun's own modifiers say of the deed that it names, null for nothing.
    @Nullable Judgement ofNoun(int noun) {
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            String relation = token.plainRelation();
            if (relation.equals("amod")
                    || relation.equals("det")
                    || relation.equals("advmod")
                    || relation.equals("compound")
                    || relation.equals("case")) {
                Factuality factuality = ADJECTIVES.get(token.lemma());
                if (factuality == null) {
                    factuality = ADJECTIVES.get(token.form().toLowerCase(java.util.Locale.ROOT));
                }
                if (factuality != null) {
                    return new Judgement(factuality, child, factuality == Factuality.NEGATED);
                }
            }
        }
        return null;
    }

    /// The "if" or its like that opens a clause, -1 for none.
    int conditionMark(int clause) {
        if (isPurpose(clause)) {
            return -1;
        }
        for (int child : tree.children(clause)) {
            Token token = tree.token(child);
            boolean mark =
                    token.plainRelation().equals("mark") || token.plainRelation().equals("advmod");
            if (mark && WORDS.get(token.lemma()) == Factuality.CONDITIONAL) {
                return child;
            }
        }
        return -1;
    }

    private int negativeDeterminer(int noun) {
        Token token = tree.token(noun);
        if (Set.of("nobody", "none", "nothing", "neither").contains(token.lemma())) {
            return noun;
        }
        int det = tree.child(noun, "det");
        return det >= 0 && Set.of("no", "neither").contains(tree.token(det).lemma()) ? det : -1;
    }

    /// "not only attacked" and "not because" do not negate the deed.
    private boolean isCorrective(int word) {
        return word + 1 < tree.size()
                && tree.token(word).lemma().equals("not")
                && Set.of("only", "just", "because", "least")
                        .contains(tree.token(word + 1).lemma());
    }

    private static @Nullable Judgement stronger(@Nullable Judgement first, Judgement second) {
        if (first == null || rank(second.factuality()) < rank(first.factuality())) {
            return second;
        }
        return first;
    }

    private static int rank(Factuality factuality) {
        return switch (factuality) {
            case NEGATED -> 0;
            case CONDITIONAL -> 1;
            case ALLEGED -> 2;
            case POSSIBLE -> 3;
            case HYPOTHETICAL -> 4;
            case DEMANDED -> 5;
            case PLEDGED -> 6;
            case FUTURE_PREDICTED -> 7;
            case FUTURE_PLANNED -> 8;
            case HISTORICAL -> 9;
            case HABITUAL -> 10;
            case PRESUPPOSED -> 11;
            case ONGOING -> 12;
            case ACTUAL -> 13;
        };
    }

    private static Map<String, Factuality> load(String file) {
        var loaded = new HashMap<String, Factuality>();
        for (String line : WordLists.lines(Modality.class, file)) {
            int colon = line.indexOf(':');
            Factuality factuality = Factuality.valueOf(line.substring(0, colon).strip());
            for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
                loaded.put(word, factuality);
            }
        }
        return Map.copyOf(loaded);
    }
}
