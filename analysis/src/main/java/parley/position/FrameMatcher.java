package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.speechact.Frame;
import parley.speechact.FrameLexicon;
import parley.text.Token;
import parley.text.Tree;

/// Finds the words of the frame lexicon in a tree, with their parts.
final class FrameMatcher {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall");

    private FrameMatcher() {}

    /// Every position that a word of the sentence makes, in reading order.
    static List<Draft> match(FrameLexicon lexicon, Tree tree, int sentence) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < tree.size(); i++) {
            for (Frame.Kind kind : Frame.Kind.values()) {
                Draft draft = isA(tree, i, kind) ? first(lexicon, tree, sentence, i, kind) : null;
                if (draft != null) {
                    drafts.add(draft);
                    break;
                }
            }
        }
        return drafts;
    }

    private static boolean isA(Tree tree, int index, Frame.Kind kind) {
        Token token = tree.token(index);
        return switch (kind) {
            case VERB -> token.upos().equals("VERB");
            case NOUN -> token.upos().equals("NOUN");
            case ADJECTIVE ->
                    token.upos().equals("ADJ")
                            || token.upos().equals("ADV")
                            || (token.upos().equals("VERB")
                                    && !token.xpos().equals("VB")
                                    && tree.child(index, "obj") < 0)
                            || (token.upos().equals("NOUN") && tree.child(index, "cop") >= 0);
        };
    }

    private static @Nullable Draft first(
            FrameLexicon lexicon, Tree tree, int sentence, int word, Frame.Kind kind) {
        String lemma = tree.token(word).lemma();
        List<Frame> frames = lexicon.of(lemma, kind);
        if (frames.isEmpty() && kind == Frame.Kind.ADJECTIVE) {
            frames = lexicon.of(tree.token(word).form(), kind);
        }
        for (Frame frame : frames) {
            if (hasOwnWords(tree, word, frame)) {
                Draft draft = draft(lexicon, tree, sentence, word, frame);
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    static boolean hasOwnWords(Tree tree, int word, Frame frame) {
        int from = word + 1;
        for (String own : frame.with()) {
            int found = -1;
            for (int i = from; i < Math.min(tree.size(), from + 4) && found < 0; i++) {
                if (tree.token(i).form().equalsIgnoreCase(own)
                        || tree.token(i).lemma().equals(own)) {
                    found = i;
                } else if (tree.token(i).form().equals(",") || tree.token(i).lemma().equals("to")) {
                    break;
                }
            }
            if (found < 0) {
                return false;
            }
            from = found + 1;
        }
        return true;
    }

    private static @Nullable Draft draft(
            FrameLexicon lexicon, Tree tree, int sentence, int word, Frame frame) {
        int content = -1;
        String slot = "";
        for (String candidate : frame.content()) {
            content = Slots.find(tree, word, candidate);
            if (isDoneToObject(tree, word, frame, content)
                    || isAsked(tree, word, frame, content, candidate)) {
                continue;
            }
            if (content >= 0 && content != word) {
                slot = candidate;
                break;
            }
        }
        if (content < 0 || content == word || !FrameNotes.allow(tree, word, frame, content, slot)) {
            return null;
        }
        if (isShrunkFrom(tree, word)
                || isBehindNoun(tree, word, frame)
                || isAwaited(tree, word, frame)) {
            return null;
        }
        boolean ofContent = isNeverTo(tree, word);
        boolean negated =
                !ofContent
                        && (negated(lexicon, tree, word, frame)
                                || (slot.equals("obj") && Clauses.isNoNoun(tree, content)));
        Act act = frame.position();
        int firmness = frame.firmness();
        if (negated && act == Act.DEMAND && isNoLonger(tree, word)) {
            act = Act.CONCEDE;
            firmness = 3;
        } else if (negated) {
            if (frame.negatedAct() == null) {
                return null;
            }
            act = frame.negatedAct();
            firmness = frame.negatedFirmness();
            if (isRefusedDeed(tree, word, frame, act)) {
                content = word;
            }
        }
        if (frame.kind() == Frame.Kind.VERB
                && Clauses.auxiliary(tree, word, FUTURE) >= 0
                && tree.children(word, "aux").size() == 1) {
            if (act == Act.THREATEN) {
                return null; // "will threaten": a forecast, and nobody's line
            }
            if (act == Act.REJECT && Deeds.harm(tree, word, true)) {
                act = Act.THREATEN; // "will veto": announced, and not done
                firmness = 4;
            } else if (act == Act.OPPOSE && negated && frame.position() == Act.SUPPORT) {
                act = Act.REJECT; // "will not support the text"
                firmness = 4;
            }
        }
        if (act == Act.PROMISE
                && (slot.equals("ccomp") || slot.equals("xcomp"))
                && (ofContent || Clauses.isNegated(tree, content))
                && !Deeds.harm(tree, content, true)) {
            act = Act.REJECT;
            firmness = 4;
        }
        int party = party(tree, word, frame, content);
        if (party == -1 || party == content) {
            return null;
        }
        int to = -1;
        for (String candidate : frame.to()) {
            to = Slots.find(tree, word, candidate);
            boolean inside = candidate.equals("of") && to > content && tree.isUnder(to, content);
            if (to >= 0 && to != content && !inside) {
                break;
            }
            to = -1;
        }
        if (to < 0 && isClausal(tree, content) && !Clauses.isPassive(tree, content)) {
            to = tree.child(content, "nsubj");
        }
        return new Draft(
                tree,
                sentence,
                word,
                act,
                firmness,
                content,
                content == word ? Draft.Extent.DEED : extent(tree, content, slot),
                party,
                to,
                frame.note(),
                frame.rule());
    }

    /// "Pledged never to join": what is negated is the deed and not the pledge.
    private static boolean isNeverTo(Tree tree, int word) {
        return word + 2 < tree.size()
                && tree.token(word + 2).lemma().equals("to")
                && switch (tree.token(word + 1).lemma()) {
                    case "never", "not" -> true;
                    default -> false;
                };
    }

    /// "Wants the captain freed": the object with what shall be done to it is the content.
    private static boolean isDoneToObject(Tree tree, int word, Frame frame, int participle) {
        return participle >= 0
                && tree.token(participle).xpos().equals("VBN")
                && tree.child(participle, "aux", "mark") < 0
                && frame.content().contains("obj")
                && tree.child(word, "obj") >= 0;
    }

    /// "Requires Oman to agree": who is named before the infinitive has to do it.
    private static boolean isAsked(Tree tree, int word, Frame frame, int object, String candidate) {
        return frame.position() == Act.DEMAND
                && candidate.equals("obj")
                && object >= 0
                && tree.token(object).upos().equals("PROPN")
                && Slots.find(tree, word, "xcomp") > object;
    }

    /// "Will never accept the border": what is refused is the deed, verb and all.
    private static boolean isRefusedDeed(Tree tree, int word, Frame frame, Act act) {
        return frame.kind() == Frame.Kind.VERB
                && act == Act.REJECT
                && switch (frame.position()) {
                    case ACCEPT, PERMIT, CONCEDE -> true;
                    default -> false;
                }
                && !Clauses.isPassive(tree, word)
                && !Clauses.isReduced(tree, word);
    }

    /// "No longer insists on": a demand that is given up.
    private static boolean isNoLonger(Tree tree, int word) {
        for (int i = Math.max(1, word - 3); i < word; i++) {
            if (tree.token(i).form().equals("longer") && tree.token(i - 1).lemma().equals("no")) {
                return true;
            }
        }
        return false;
    }

    /// "Failed to offer", "wary of offering": what was not done and is no line.
    private static boolean isShrunkFrom(Tree tree, int word) {
        return switch (tree.token(word).plainRelation()) {
            case "xcomp", "advcl", "acl", "obl" ->
                    Nouns.isModal(tree.token(tree.head(word)).lemma(), "shrinking");
            default -> false;
        };
    }

    /// "Awaits permission from Oman": what has not been given yet.
    private static boolean isAwaited(Tree tree, int word, Frame frame) {
        return frame.kind() == Frame.Kind.NOUN
                && frame.position() == Act.PERMIT
                && tree.is(word, "obj")
                && Nouns.isModal(tree.token(tree.head(word)).lemma(), "awaiting");
    }

    /// "The work necessary to learn more": what a thing is like, and no judgement of anybody's.
    private static boolean isBehindNoun(Tree tree, int word, Frame frame) {
        return frame.kind() == Frame.Kind.ADJECTIVE
                && tree.is(word, "amod")
                && tree.head(word) < word;
    }

    private static boolean negated(FrameLexicon lexicon, Tree tree, int word, Frame frame) {
        if (frame.kind() == Frame.Kind.NOUN) {
            return Clauses.isNoNoun(tree, word);
        }
        if (Clauses.isNegated(tree, word)) {
            return true;
        }
        int head = tree.head(word);
        return tree.is(word, "xcomp")
                && head >= 0
                && lexicon.of(tree.token(head).lemma(), Frame.Kind.VERB).isEmpty()
                && Clauses.isNegated(tree, head);
    }

    private static boolean isClausal(Tree tree, int token) {
        return tree.is(token, "ccomp")
                || tree.is(token, "xcomp")
                || tree.is(token, "acl")
                || tree.is(token, "advcl");
    }

    private static Draft.Extent extent(Tree tree, int content, String slot) {
        return switch (slot) {
            case "xcomp" ->
                    tree.token(content).xpos().equals("VBN") && !Clauses.isTo(tree, content)
                            ? Draft.Extent.WHOLE
                            : Draft.Extent.DEED;
            case "obj", "subj" -> Draft.Extent.WHOLE;
            case "ccomp" -> Draft.Extent.WHOLE;
            default ->
                    tree.child(content, "nsubj") < 0
                                    && tree.token(content).upos().equals("VERB")
                                    && Clauses.isTo(tree, content)
                            ? Draft.Extent.DEED
                            : Draft.Extent.WHOLE;
        };
    }

    private static int party(Tree tree, int word, Frame frame, int content) {
        return switch (frame.kind()) {
            case VERB -> frame.note().equals("danger") ? Draft.SPEAKER : verbParty(tree, word);
            case ADJECTIVE ->
                    frame.note().startsWith("speaker")
                            ? judge(tree, word)
                            : Clauses.subject(tree, word);
            case NOUN -> nounParty(tree, word, content);
        };
    }

    /// "For the Settlers' Bloc any truce is a mistake": whose judgement is named; else the
    /// speaker's.
    private static int judge(Tree tree, int adjective) {
        for (int at : new int[] {adjective, tree.head(adjective)}) {
            for (int child : at < 0 ? List.<Integer>of() : tree.children(at, "obl")) {
                if (child < adjective
                        && Slots.preposition(tree, child).equals("for")
                        && tree.subtree(child).getFirst() <= 1) {
                    return child;
                }
            }
        }
        return Draft.SPEAKER;
    }

    private static int verbParty(Tree tree, int verb) {
        if (Clauses.isPassive(tree, verb) || Clauses.isReduced(tree, verb)) {
            for (int child : tree.children(verb)) {
                if (child > verb
                        && tree.is(child, "obl")
                        && Slots.preposition(tree, child).equals("by")) {
                    return child;
                }
            }
            return -1;
        }
        return Clauses.subject(tree, verb);
    }

    private static int nounParty(Tree tree, int noun, int content) {
        int owner = tree.child(noun, "nmod:poss");
        if (owner >= 0 && !Nouns.is(PhraseNames.lemma(tree.token(owner)), "time")) {
            return owner;
        }
        for (int child : tree.children(noun)) {
            String preposition = Slots.preposition(tree, child);
            if (child != content
                    && tree.is(child, "nmod")
                    && (preposition.equals("by")
                            || preposition.equals("from")
                            || preposition.equals("of"))) {
                return child;
            }
        }
        int demonym = tree.child(noun, "amod", "compound");
        if (demonym >= 0
                && !tree.token(demonym).form().isEmpty()
                && Character.isUpperCase(tree.token(demonym).form().charAt(0))) {
            return demonym;
        }
        int head = tree.head(noun);
        if (head >= 0
                && tree.is(noun, "obj")
                && !Nouns.isModal(tree.token(head).lemma(), "answering")
                && tree.token(head).upos().equals("VERB")) {
            return verbParty(tree, head);
        }
        return -1;
    }
}
