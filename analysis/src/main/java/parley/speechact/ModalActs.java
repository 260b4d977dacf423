package parley.speechact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.FactualityReader;
import parley.clause.Judgement;
import parley.model.Act;
import parley.model.Factuality;
import parley.speechact.SpeechAct.Force;
import parley.text.Token;
import parley.text.Tree;

/// Acts that a modal performs: "said it would withdraw", "will not meet", "must leave".
final class ModalActs {
    private static final Set<String> WILL = Set.of("will", "would", "'ll", "’ll", "'d", "’d", "wo");
    private static final Set<String> MUST = Set.of("must", "should", "shall", "ought");
    private static final Set<String> NEED = Set.of("have", "need");
    private static final Set<String> SELF = Set.of("it", "he", "she", "they", "we", "i");
    private static final Set<String> HINTS = Set.of("suggest", "hint", "signal", "indicate");
    private static final Set<String> BARGAINS = Set.of("return", "exchange");
    private final Tree tree;
    private final ClauseReader clauses;
    private final FactualityReader factuality;

    ModalActs(Tree tree, ClauseReader clauses, FactualityReader factuality) {
        this.tree = tree;
        this.clauses = clauses;
        this.factuality = factuality;
    }

    void addTo(List<SpeechAct> acts) {
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            String lemma = token.lemma();
            if (token.plainRelation().equals("aux") && token.head() >= 0) {
                if (WILL.contains(lemma) || WILL.contains(token.form())) {
                    will(token.head(), lemma.equals("will") || lemma.equals("wo"), acts);
                } else if (MUST.contains(lemma)) {
                    must(token.head(), token.head(), acts);
                }
            } else if (NEED.contains(lemma)
                    && tree.child(i, "xcomp") >= 0
                    && isInfinitive(tree.child(i, "xcomp"))) {
                must(i, tree.child(i, "xcomp"), acts);
            } else if (lemma.equals("go")
                    && token.xpos().equals("VBG")
                    && tree.child(i, "xcomp") >= 0
                    && isInfinitive(tree.child(i, "xcomp"))) {
                will(tree.child(i, "xcomp"), true, acts);
            }
        }
    }

    private void will(int verb, boolean firm, List<SpeechAct> acts) {
        if (tree.is(verb, "acl:relcl")) {
            return;
        }
        boolean negated =
                tree.children(verb, "advmod").stream()
                        .anyMatch(adverb ->
                                Set.of("not", "never", "n't", "no")
                                        .contains(tree.token(adverb).lemma()));
        Act act = negated ? Act.REJECT : Act.PROMISE;
        int say = saying(verb);
        Clause clause = clauses.read(verb);
        if (say >= 0) {
            Clause saying = clauses.read(say);
            boolean own =
                    !clause.agents().isEmpty()
                            && clause.agents().stream()
                                    .allMatch(agent -> isSelf(agent, saying.agents()));
            if (own && !saying.agents().isEmpty()) {
                boolean hinted = HINTS.contains(tree.token(say).lemma());
                add(
                        negated ? act : worded(verb, acts),
                        hinted ? Force.WEAK : Force.PLAIN,
                        "modal:said-will",
                        verb,
                        saying.agents(),
                        verb,
                        List.of(),
                        bargained(verb, factuality.read(say)),
                        acts);
                return;
            }
        }
        if (!firm || clause.agents().isEmpty()) {
            return;
        }
        Judgement bare = new Judgement(Factuality.ACTUAL, -1, false);
        add(act, Force.PLAIN, "modal:will", verb, clause.agents(), verb, List.of(), bare, acts);
    }

    /// "said it would accept": the act that the verb itself words, else a promise.
    private static Act worded(int verb, List<SpeechAct> acts) {
        for (SpeechAct other : acts) {
            if (other.trigger() == verb) {
                return other.act();
            }
        }
        return Act.PROMISE;
    }

    /// What is only held out "in return for" something else is conditional.
    private Judgement bargained(int verb, Judgement judgement) {
        for (int token : tree.subtree(verb)) {
            boolean bargain = BARGAINS.contains(tree.token(token).lemma());
            if (bargain && token > 0 && tree.token(token - 1).lemma().equals("in")) {
                return new Judgement(Factuality.CONDITIONAL, token, false);
            }
        }
        return judgement;
    }

    private void must(int modal, int content, List<SpeechAct> acts) {
        if (tree.is(modal, "acl:relcl")) {
            return;
        }
        int say = saying(modal);
        if (say < 0 && !isMain(modal)) {
            return;
        }
        Clause clause = clauses.read(modal);
        List<Integer> holders =
                say >= 0
                        ? clauses.read(say).agents()
                        : clause.agents().stream().filter(this::isFirstPerson).toList();
        var others = new ArrayList<>(clause.agents());
        others.removeAll(holders);
        Judgement judgement =
                say >= 0 ? factuality.read(say) : new Judgement(Factuality.ACTUAL, -1, false);
        add(
                Act.DEMAND,
                say >= 0 ? Force.STRONG : Force.PLAIN,
                "modal:must",
                modal,
                holders,
                content,
                clause.passive() ? List.of() : others,
                judgement,
                acts);
    }

    /// The word of saying over a clause: "said (that) it will", "it will, he said"; -1 for none.
    private int saying(int verb) {
        int at = verb;
        while (tree.is(at, "conj") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        if (tree.is(at, "ccomp") && tree.head(at) >= 0) {
            return SayingWords.contains(tree.token(tree.head(at)).lemma()) ? tree.head(at) : -1;
        }
        for (int child : tree.children(at, "parataxis")) {
            if (SayingWords.contains(tree.token(child).lemma())
                    && tree.child(child, "nsubj") >= 0) {
                return child;
            }
        }
        return -1;
    }

    private boolean isMain(int verb) {
        return tree.head(verb) < 0 || tree.is(verb, "conj") || tree.is(verb, "parataxis");
    }

    private boolean isSelf(int agent, List<Integer> speakers) {
        if (speakers.contains(agent)) {
            return true;
        }
        Token token = tree.token(agent);
        return SELF.contains(token.lemma()) || SELF.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /// "we must": the speaker's own demand.
    private boolean isFirstPerson(int agent) {
        return Set.of("we", "i").contains(tree.token(agent).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isInfinitive(int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && tree.token(mark).lemma().equals("to");
    }

    private void add(
            Act act,
            Force force,
            String rule,
            int trigger,
            List<Integer> holders,
            int content,
            List<Integer> addressees,
            Judgement judgement,
            List<SpeechAct> acts) {
        acts.add(
                new SpeechAct(
                        tree, act, force, rule, trigger, holders, content, addressees, judgement));
    }
}
