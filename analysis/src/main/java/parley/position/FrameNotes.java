package parley.position;

import java.util.Set;
import parley.model.Act;
import parley.speechact.Frame;
import parley.text.Tree;

/// The further conditions that notes of the frame lexicon stand for.
final class FrameNotes {

    private FrameNotes() {}

    /// True when the word with this content is a position at all.
    static boolean allow(Tree tree, int word, Frame frame, int content, String slot) {
        if (frame.kind() == Frame.Kind.VERB
                && frame.position() == Act.DEMAND
                && slot.equals("xcomp")
                && !frame.to().isEmpty()
                && !Clauses.isTo(tree, content)
                && !isDone(tree, word, content)) {
            return false;
        }
        if (frame.lemma().equals("let")
                && (tree.token(content).lemma().equals("know") || isCommand(tree, word))) {
            return false;
        }
        String thing = tree.token(content).lemma();
        if (frame.position() == Act.REJECT
                && slot.equals("xcomp")
                && Nouns.isModal(thing, "silent")) {
            return false;
        }
        if (frame.kind() == Frame.Kind.ADJECTIVE
                && Nouns.isModal(thing, "plain")
                && tree.child(content, "nsubj") < 0) {
            return false;
        }
        if (frame.position() == Act.DEMAND && isToOwnPublic(tree, word)) {
            return false;
        }
        if (frame.lemma().equals("offer") && Nouns.is(thing, "idle")) {
            return false;
        }
        if (frame.position() == Act.OPPOSE
                && frame.note().equals("idea")
                && Nouns.is(thing, "deed")
                && !Clauses.isNegated(tree, word)) {
            return false;
        }
        if (tree.token(content).upos().equals("PRON") && tree.children(content).size() < 2) {
            return false;
        }
        return switch (frame.note()) {
            case "study" ->
                    isClause(slot)
                            ? tree.token(content).xpos().equals("VBG")
                                    || tree.token(word + 1).lemma().equals("whether")
                            : !tree.is(word, "acl")
                                    && tree.child(word, "xcomp") < 0
                                    && (isKind(tree, content, "idea")
                                            || Deeds.harm(tree, content, true));
            case "idea" ->
                    (frame.lemma().equals("expect") && isInReturn(tree))
                            || isClause(slot)
                            || isKind(tree, content, "idea");
            // "Fights the plan", not "fights the same war".
            case "cause" -> isKind(tree, content, "idea") && !isKind(tree, content, "contest");
            case "summons" -> !Nouns.isModal(thing, "protesting");
            case "claim" -> isKind(tree, content, "claim");
            case "limit" -> isKind(tree, content, "limit");
            case "bill" -> isKind(tree, content, "bill");
            case "truce" -> isKind(tree, content, "truce");
            case "plan" -> slot.equals("ccomp") || isKind(tree, content, "plan");
            case "need" -> isKind(tree, content, "need");
            case "grant" -> isKind(tree, content, "grant");
            case "invite" -> isKind(tree, content, "invite");
            case "none" -> false;
            // To back an army or a state is a deed; to back a plan or an aim is a stand.
            case "stand" ->
                    !slot.equals("obj")
                            || !(tree.token(content).upos().equals("PROPN")
                                    || Nouns.is(Clauses.singular(thing), "armed"));
            case "ask" ->
                    !Clauses.isPassive(tree, word)
                            && (!slot.equals("ccomp") || Slots.mark(tree, content).equals("that"));
            case "speech" ->
                    !slot.equals("ccomp")
                            || (isWanted(tree, content)
                                    && (!frame.lemma().equals("suggest")
                                            || Clauses.auxiliary(tree, content, Set.of("would"))
                                                    < 0));
            case "threat" -> slot.equals("of") || isDanger(tree, content);
            case "danger" -> holdsDanger(tree, content);
            case "menace" ->
                    !slot.equals("obj")
                            || isKind(tree, content, "penalty")
                            || isKind(tree, content, "harm")
                            || isKind(tree, content, "danger");
            case "deal" -> isKind(tree, content, "deal");
            case "swap" -> Slots.find(tree, word, "for") >= 0;
            case "modal" -> false;
            case "effort" ->
                    !tree.token(content).lemma().equals("be") && isKindOfDiplomacy(tree, content);
            case "readypass" -> !Clauses.isPassive(tree, word) || tree.child(word, "obl") < 0;
            case "hope" -> true;
            case "speakerclause" -> isClausal(tree, content);
            default -> true;
        };
    }

    /// "Advises its citizens against travelling": to nobody that it deals with.
    private static boolean isToOwnPublic(Tree tree, int verb) {
        int addressee = tree.child(verb, "obj", "iobj");
        return addressee >= 0
                && Nouns.is(PhraseNames.lemma(tree.token(addressee)), "public")
                && tree.children(addressee, "nmod:poss").stream()
                        .anyMatch(owner -> tree.token(owner).xpos().equals("PRP$"));
    }

    /// "If they want peace, let them show it": what others shall do, and no leave given.
    private static boolean isCommand(Tree tree, int verb) {
        return tree.token(verb).xpos().equals("VB")
                && tree.child(verb, "nsubj", "aux", "mark") < 0
                && switch (tree.token(verb).plainRelation()) {
                    case "root", "ccomp", "parataxis" -> true;
                    default -> false;
                };
    }

    /// "Wants the chief replaced": the participle with what is done to it before it.
    private static boolean isDone(Tree tree, int word, int participle) {
        int thing = tree.child(participle, "nsubj", "obj");
        return tree.token(participle).xpos().equals("VBN") && thing > word && thing < participle;
    }

    /// "For that it expects": the price of what stands in the sentence before.
    private static boolean isInReturn(Tree tree) {
        return tree.size() > 2
                && switch (tree.token(0).lemma() + " " + tree.token(1).lemma()) {
                    case "for that", "in return", "in exchange", "for this" -> true;
                    default -> false;
                };
    }

    private static boolean isClause(String slot) {
        return slot.equals("xcomp") || slot.equals("ccomp");
    }

    private static boolean isClausal(Tree tree, int content) {
        return tree.is(content, "ccomp")
                || tree.is(content, "xcomp")
                || tree.is(content, "csubj")
                || tree.is(content, "advcl");
    }

    private static boolean isKind(Tree tree, int noun, String kind) {
        return Nouns.is(tree.token(noun).lemma(), kind);
    }

    private static boolean isKindOfDiplomacy(Tree tree, int content) {
        return Nouns.isModal(tree.token(content).lemma(), "diplomacy");
    }

    private static boolean isWanted(Tree tree, int clause) {
        if (Clauses.auxiliary(tree, clause, Nouns.modals("wanting")) >= 0) {
            return true;
        }
        // The bare form after a plural or singular subject: "insists that Isk withdraw".
        int copula = tree.child(clause, "cop");
        int auxiliary = tree.child(clause, "aux");
        if (auxiliary >= 0) {
            return tree.token(auxiliary).relation().equals("aux:pass")
                    && tree.token(auxiliary).form().equals("be");
        }
        return tree.token(copula < 0 ? clause : copula).xpos().equals("VB");
    }

    private static boolean isDanger(Tree tree, int clause) {
        if (Clauses.auxiliary(tree, clause, Set.of("will", "would", "could", "may", "might", "can"))
                < 0) {
            return false;
        }
        return holdsDanger(tree, clause);
    }

    private static boolean holdsDanger(Tree tree, int top) {
        return tree.subtree(top).stream()
                .anyMatch(token -> Nouns.is(tree.token(token).lemma(), "danger"));
    }
}
