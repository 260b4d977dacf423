package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Mention;
import parley.text.Token;
import parley.text.Tree;

/// Finds positions that a modal verb makes: what a party says it will do, what another must do.
final class Modals {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall");
    private static final Set<String> ABILITY = Set.of("can", "could", "may", "might");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> HARD = Set.of("must");
    private static final Set<String> RECKONING =
            Set.of("pay", "regret", "suffer", "face", "answer", "bear");
    private static final Set<String> COGNITION =
            Set.of(
                    "think",
                    "believe",
                    "know",
                    "see",
                    "say",
                    "tell",
                    "remember",
                    "note",
                    "add",
                    "like",
                    "hope",
                    "be",
                    "have",
                    "seem",
                    "appear",
                    "want",
                    "depend",
                    "hinge",
                    "argue",
                    "understand",
                    "love",
                    "forget",
                    "feel",
                    "mean",
                    "become",
                    "happen",
                    "need");
    private static final Set<String> YES =
            Set.of(
                    "sign",
                    "accept",
                    "initial",
                    "attend",
                    "meet",
                    "negotiate",
                    "talk",
                    "approve",
                    "ratify",
                    "join",
                    "agree",
                    "engage",
                    "recognise",
                    "recognize");

    private Modals() {}

    /// Who is speaking at a token and whose line a subject is.
    interface Parties {
        /// The speaker of the statement around the token, null in the reporter's own words.
        @Nullable Mention speaker(int token);

        /// True when the subject is the speaker's own side.
        boolean isOwn(int subject);

        /// True when the subject names a political party.
        boolean isParty(int subject);
    }

    static List<Draft> match(Tree tree, int sentence, Parties parties, boolean question) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            boolean predicate =
                    token.upos().equals("VERB")
                            || tree.child(i, "cop") >= 0
                            || tree.child(i, "aux") >= 0;
            if (!predicate || tree.is(i, "aux") || tree.is(i, "cop")) {
                continue;
            }
            Draft draft = expectation(tree, sentence, i, parties);
            if (draft == null) {
                draft = clause(tree, sentence, i, parties);
            }
            if (draft == null && !question) {
                draft = imperative(tree, sentence, i, parties);
            }
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static @Nullable Draft clause(Tree tree, int sentence, int verb, Parties parties) {
        int modal = tree.child(verb, "aux");
        int content = verb;
        String kind = kind(tree, verb);
        if (kind.equals("need")) {
            content = tree.child(verb, "xcomp");
            if (content < 0) {
                return null;
            }
        }
        if (kind.isEmpty()) {
            return null;
        }
        int subject = Clauses.subject(tree, verb);
        if (subject < 0) {
            return null;
        }
        if (tree.is(verb, "acl") && tree.token(verb).relation().endsWith("relcl")) {
            return null;
        }
        int trigger = modal < 0 ? verb : modal;
        boolean own = parties.isOwn(subject);
        boolean spoken = parties.speaker(verb) != null;
        boolean negated = Clauses.isNegated(tree, verb) || Clauses.isNegated(tree, content);
        return switch (kind) {
            case "future" ->
                    future(tree, sentence, trigger, verb, subject, own, spoken, negated, parties);
            case "can" -> ability(tree, sentence, trigger, verb, subject, own, spoken, negated);
            case "must", "should", "need" ->
                    duty(tree, sentence, trigger, content, subject, own, spoken, negated, kind);
            default -> null;
        };
    }

    /// "Is expected to meet", "most expect Isk to walk out".
    private static @Nullable Draft expectation(Tree tree, int sentence, int verb, Parties parties) {
        switch (tree.token(verb).lemma()) {
            case "expect", "tip", "predict", "poise", "schedule", "likely", "set" -> {}
            default -> {
                return null;
            }
        }
        int content = tree.child(verb, "xcomp");
        if (content < 0
                || !Clauses.isTo(tree, content)
                || tree.token(verb).relation().equals("acl:relcl")) {
            return null;
        }
        boolean passive = Clauses.isPassive(tree, verb) || tree.child(verb, "cop") >= 0;
        int subject = passive ? tree.child(verb, "nsubj") : tree.child(verb, "obj");
        if (subject < 0
                || !parties.isParty(subject)
                || (!passive
                        && tree.child(verb, "nsubj") >= 0
                        && parties.isParty(tree.child(verb, "nsubj")))) {
            return null;
        }
        if (COGNITION.contains(tree.token(content).lemma())) {
            return null;
        }
        return new Draft(
                tree,
                sentence,
                verb,
                Deeds.harm(tree, content, false) ? Act.THREATEN : Act.PROMISE,
                2,
                content,
                Draft.Extent.DEED,
                subject,
                -1,
                "expected",
                "M:expected");
    }

    private static String kind(Tree tree, int verb) {
        if (Clauses.auxiliary(tree, verb, DUTY) >= 0) {
            return Clauses.auxiliary(tree, verb, HARD) >= 0 ? "must" : "should";
        }
        String lemma = tree.token(verb).lemma();
        if ((lemma.equals("have") || lemma.equals("need"))
                && tree.child(verb, "xcomp") >= 0
                && tree.child(verb, "obj") < 0) {
            return "need";
        }
        if (Clauses.auxiliary(tree, verb, FUTURE) >= 0) {
            return "future";
        }
        if (lemma.equals("go")
                && tree.child(verb, "xcomp") >= 0
                && Clauses.isTo(tree, tree.child(verb, "xcomp"))) {
            return "future";
        }
        return Clauses.auxiliary(tree, verb, ABILITY) >= 0 ? "can" : "";
    }

    private static @Nullable Draft future(
            Tree tree,
            int sentence,
            int trigger,
            int verb,
            int subject,
            boolean own,
            boolean spoken,
            boolean negated,
            Parties parties) {
        int content = verb;
        if (tree.token(verb).lemma().equals("go")
                && tree.child(verb, "xcomp") >= 0
                && Clauses.isTo(tree, tree.child(verb, "xcomp"))) {
            content = tree.child(verb, "xcomp");
        }
        String lemma = tree.token(content).lemma();
        boolean perfect =
                tree.children(content).stream()
                        .anyMatch(child ->
                                tree.is(child, "aux") && tree.token(child).lemma().equals("have"));
        if (perfect) {
            if (!own && !parties.isParty(subject)) {
                return null;
            }
            Act act =
                    negated
                            ? Act.REJECT
                            : Deeds.harm(tree, content, true) ? Act.THREATEN : Act.PROMISE;
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    act,
                    3,
                    content,
                    Draft.Extent.DEED,
                    subject,
                    -1,
                    "perfect",
                    "M:would have");
        }
        boolean party = !own && parties.isParty(subject);
        boolean tells =
                tree.children(verb).stream()
                        .anyMatch(child -> Clauses.auxiliary(tree.token(child)).equals("will"));
        if (own || (party && (spoken || tells))) {
            if (negated) {
                return COGNITION.contains(lemma) && !lemma.equals("be")
                        ? null
                        : new Draft(
                                tree,
                                sentence,
                                trigger,
                                Act.REJECT,
                                4,
                                content,
                                Draft.Extent.DEED,
                                own ? Draft.SPEAKER : subject,
                                -1,
                                "modal",
                                "M:will not");
            }
            if (COGNITION.contains(lemma)) {
                return null;
            }
            Act act =
                    Deeds.harm(tree, content, false)
                            ? Act.THREATEN
                            : YES.contains(lemma) ? Act.ACCEPT : Act.PROMISE;
            if (act == Act.ACCEPT
                    && !lemma.equals("accept")
                    && !lemma.equals("sign")
                    && !lemma.equals("initial")) {
                act = Act.PROMISE;
            }
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    act,
                    3,
                    content,
                    Draft.Extent.DEED,
                    own ? Draft.SPEAKER : subject,
                    -1,
                    "modal",
                    "M:will");
        }
        if (spoken && !negated && RECKONING.contains(lemma)) {
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    Act.THREATEN,
                    3,
                    content,
                    Draft.Extent.WHOLE,
                    Draft.SPEAKER,
                    subject,
                    "modal",
                    "M:will pay");
        }
        if (spoken && Clauses.isNoNoun(tree, subject)) {
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    tree.token(content).lemma().equals("safe") ? Act.THREATEN : Act.REJECT,
                    4,
                    content,
                    Draft.Extent.WHOLE,
                    Draft.SPEAKER,
                    -1,
                    "modal",
                    "M:no one will");
        }
        if (COGNITION.contains(lemma) || (!spoken && !party)) {
            return null;
        }
        return new Draft(
                tree,
                sentence,
                trigger,
                negated ? Act.REJECT : Act.PROMISE,
                3,
                content,
                party ? Draft.Extent.DEED : Draft.Extent.WHOLE,
                party ? subject : Draft.SPEAKER,
                -1,
                "conditional",
                "M:would");
    }

    private static @Nullable Draft ability(
            Tree tree,
            int sentence,
            int trigger,
            int verb,
            int subject,
            boolean own,
            boolean spoken,
            boolean negated) {
        String lemma = tree.token(verb).lemma();
        if (!spoken) {
            return null;
        }
        if (own) {
            if (negated) {
                return COGNITION.contains(lemma)
                        ? null
                        : new Draft(
                                tree,
                                sentence,
                                trigger,
                                Act.REJECT,
                                4,
                                verb,
                                Draft.Extent.DEED,
                                Draft.SPEAKER,
                                -1,
                                "modal",
                                "M:cannot");
            }
            if (COGNITION.contains(lemma)) {
                return null;
            }
            Act act = Deeds.harm(tree, verb, true) ? Act.THREATEN : Act.OFFER;
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    act,
                    1,
                    verb,
                    Draft.Extent.DEED,
                    Draft.SPEAKER,
                    -1,
                    act == Act.THREATEN ? "modal" : "conditional",
                    "M:could");
        }
        return negated || Clauses.auxiliary(tree, verb, Set.of("may", "can")) < 0
                ? null
                : new Draft(
                        tree,
                        sentence,
                        trigger,
                        Act.PERMIT,
                        3,
                        verb,
                        Draft.Extent.WHOLE,
                        Draft.SPEAKER,
                        subject,
                        "conditional",
                        "M:may");
    }

    private static @Nullable Draft duty(
            Tree tree,
            int sentence,
            int trigger,
            int content,
            int subject,
            boolean own,
            boolean spoken,
            boolean negated,
            String kind) {
        if (!spoken) {
            return null;
        }
        String lemma = tree.token(content).lemma();
        if (lemma.equals("know")
                || lemma.equals("remember")
                || lemma.equals("say")
                || lemma.equals("understand")
                || lemma.equals("forget")) {
            return null;
        }
        boolean first = Voices.isFirstPerson(tree.token(subject));
        int firmness = kind.equals("should") ? 3 : 4;
        boolean passive = Clauses.isPassive(tree, content) || tree.child(content, "cop") >= 0;
        if (own && !first) {
            Act act =
                    negated
                            ? Act.REJECT
                            : Deeds.harm(tree, content, false) ? Act.THREATEN : Act.PROMISE;
            return new Draft(
                    tree,
                    sentence,
                    trigger,
                    act,
                    firmness,
                    content,
                    Draft.Extent.DEED,
                    Draft.SPEAKER,
                    -1,
                    "modal",
                    "M:" + kind);
        }
        Draft.Extent extent =
                passive || negated || Clauses.isNoNoun(tree, subject)
                        ? Draft.Extent.WHOLE
                        : Draft.Extent.DEED;
        return new Draft(
                tree,
                sentence,
                trigger,
                Act.DEMAND,
                firmness,
                content,
                extent,
                Draft.SPEAKER,
                first || passive ? -1 : subject,
                "modal",
                "M:" + kind);
    }

    private static @Nullable Draft imperative(Tree tree, int sentence, int verb, Parties parties) {
        Token token = tree.token(verb);
        if (parties.speaker(verb) == null
                || (!token.xpos().equals("VB") && !token.xpos().equals("VBP"))
                || tree.child(verb, "nsubj", "expl", "csubj", "cop", "mark") >= 0
                || tree.children(verb).stream()
                        .anyMatch(child ->
                                tree.is(child, "aux") && !tree.token(child).lemma().equals("do"))) {
            return null;
        }
        switch (tree.token(verb).plainRelation()) {
            case "root", "ccomp", "parataxis" -> {}
            case "conj" -> {
                return null;
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
        if (COGNITION.contains(token.lemma()) && !token.lemma().equals("be")) {
            return null;
        }
        boolean lets =
                token.lemma().equals("let")
                        && verb + 1 < tree.size()
                        && (tree.token(verb + 1).form().equals("'s")
                                || tree.token(verb + 1).form().equals("’s")
                                || tree.token(verb + 1).form().equals("us"));
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
