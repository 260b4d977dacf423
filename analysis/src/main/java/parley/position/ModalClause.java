package parley.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Tree;

/// A predicate with its modal verb, and whose it is.
///
/// @param trigger the modal, the verb itself where there is none
/// @param verb the predicate that the modal belongs to
/// @param content the predicate of what is done, under "have to" and "going to" another one
/// @param subject the subject's head
/// @param kind what the modal says
/// @param own whether the subject is the speaker or the speaker's own people
/// @param spoken whether somebody says it
/// @param party whether the subject is another party
/// @param negated whether the deed is denied
record ModalClause(
        Tree tree,
        int sentence,
        int trigger,
        int verb,
        int content,
        int subject,
        Kind kind,
        boolean own,
        boolean spoken,
        boolean party,
        boolean negated) {
    /// What a modal says.
    enum Kind {
        FUTURE,
        ABILITY,
        MUST,
        SHOULD,
        NEED
    }

    private static final Set<String> FUTURE = Set.of("will", "would", "shall");
    private static final Set<String> ABILITY = Set.of("can", "could", "may", "might");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");

    /// Reads the predicate, null when it has no modal, no subject or modifies a noun.
    static @Nullable ModalClause of(Tree tree, int sentence, int verb, Subjects subjects) {
        Kind kind = kind(tree, verb);
        if (kind == null
                || tree.token(verb).relation().endsWith("relcl")
                || isUnlikely(tree, verb)) {
            return null;
        }
        int content = verb;
        if (kind == Kind.NEED || goes(tree, verb)) {
            content = tree.child(verb, "xcomp");
        }
        int subject = Clauses.subject(tree, verb);
        if (subject < 0 || content < 0) {
            return null;
        }
        int modal = tree.child(verb, "aux");
        boolean own = subjects.isOwn(subject);
        return new ModalClause(
                tree,
                sentence,
                modal < 0 ? verb : modal,
                verb,
                content,
                subject,
                kind,
                own,
                subjects.speaker(verb) != null,
                !own && subjects.isParty(subject),
                Clauses.isNegated(tree, verb) || Clauses.isNegated(tree, content));
    }

    /// "It was unlikely that Oman would sign".
    private static boolean isUnlikely(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && (tree.is(verb, "ccomp") || tree.is(verb, "csubj"))
                && Nouns.isModal(tree.token(head).lemma(), "unlikely");
    }

    private static @Nullable Kind kind(Tree tree, int verb) {
        if (Clauses.auxiliary(tree, verb, DUTY) >= 0) {
            return Clauses.auxiliary(tree, verb, Set.of("must")) >= 0 ? Kind.MUST : Kind.SHOULD;
        }
        String lemma = tree.token(verb).lemma();
        int infinitive = tree.child(verb, "xcomp");
        if ((lemma.equals("have") || lemma.equals("need"))
                && infinitive >= 0
                && Clauses.isTo(tree, infinitive)
                && tree.child(verb, "obj") < 0) {
            return Kind.NEED;
        }
        if (isQuotedModal(tree, verb)) {
            return Kind.FUTURE;
        }
        if (Clauses.auxiliary(tree, verb, FUTURE) >= 0 || goes(tree, verb)) {
            return Kind.FUTURE;
        }
        return Clauses.auxiliary(tree, verb, ABILITY) >= 0 ? Kind.ABILITY : null;
    }

    /// `"cannot and will not" hand over`: a modal in quotation marks that the parser left aside.
    private static boolean isQuotedModal(Tree tree, int verb) {
        if (!tree.token(verb).xpos().equals("VB")
                || tree.child(verb, "aux") >= 0
                || verb < 3
                || !Extents.isMark(tree, verb - 1)) {
            return false;
        }
        int modal = tree.token(verb - 2).lemma().equals("not") ? verb - 3 : verb - 2;
        return FUTURE.contains(Clauses.auxiliary(tree.token(modal)));
    }

    /// "Is going to leave".
    private static boolean goes(Tree tree, int verb) {
        int infinitive = tree.child(verb, "xcomp");
        return tree.token(verb).form().equals("going")
                && infinitive >= 0
                && Clauses.isTo(tree, infinitive);
    }

    /// The dictionary form of what is done.
    String deed() {
        return tree.token(content).lemma();
    }

    /// "They": more than one speaker, or others.
    boolean isPlural() {
        return tree.token(subject).lemma().equals("they");
    }

    boolean isMental() {
        return Nouns.isModal(deed(), "mental");
    }

    boolean isPassive() {
        return Clauses.isPassive(tree, content) || tree.child(content, "cop") >= 0;
    }

    /// "Would be a disaster", "would be pleased": how somebody is, and nothing that is done.
    boolean isState() {
        return tree.child(content, "cop") >= 0 && !Clauses.isPassive(tree, content);
    }

    /// "Would have stayed": what is not so any more.
    boolean isPerfect() {
        return tree.children(content).stream()
                .anyMatch(
                        child -> tree.is(child, "aux") && tree.token(child).lemma().equals("have"));
    }

    boolean has(String auxiliary) {
        return Clauses.auxiliary(tree, verb, Set.of(auxiliary)) >= 0;
    }

    /// What the party of the clause does: the deed without its subject.
    Draft deed(Act act, int firmness, String note, String rule) {
        return draft(
                act, firmness, Draft.Extent.DEED, own ? Draft.SPEAKER : subject, -1, note, rule);
    }

    /// What the speaker says of another: the whole clause.
    Draft whole(Act act, int firmness, int to, String note, String rule) {
        return draft(act, firmness, Draft.Extent.WHOLE, Draft.SPEAKER, to, note, rule);
    }

    Draft draft(
            Act act,
            int firmness,
            Draft.Extent extent,
            int holder,
            int to,
            String note,
            String rule) {
        return new Draft(
                tree, sentence, trigger, act, firmness, content, extent, holder, to, note, rule);
    }
}
