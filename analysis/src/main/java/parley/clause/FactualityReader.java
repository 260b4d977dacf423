package parley.clause;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Factuality;
import parley.text.Token;
import parley.text.Tree;

/// Tells whether the text says that a deed happened, by walking from its word up to the root and
/// asking every governor on the way. The innermost word that doubts wins, except that a denial
/// further out still denies.
public final class FactualityReader {
    private static final int DEEPEST = 20;
    private static final Set<String> UNASSERTED =
            Set.of("for", "of", "against", "about", "toward", "towards", "on");

    /// What follows these is taken as known: "halts its part after the attack".
    private static final Set<String> KNOWN =
            Set.of(
                    "after",
                    "since",
                    "amid",
                    "despite",
                    "during",
                    "following",
                    "follow",
                    "over",
                    "because",
                    "because of",
                    "due to",
                    "in spite",
                    "given",
                    "give");

    private static final Set<String> BACKSHIFT = Set.of("would", "'d", "\u2019d");
    private final Tree tree;
    private final Modality modality;
    private final Course course;
    private final Subjects subjects;
    private final Phrases phrases;

    public FactualityReader(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.modality = new Modality(tree);
        this.course = new Course(tree);
        this.phrases = phrases;
        this.subjects = new Subjects(tree, phrases);
    }

    /// Judges the deed of a clause.
    public Judgement read(Clause clause) {
        if (clause.support() >= 0) {
            Judgement own = modality.ofNoun(clause.predicate());
            Judgement carried = predicate(clause.support());
            return own == null || carried.negated() ? carried : own;
        }
        return read(clause.predicate());
    }

    /// Judges the deed that the word at `predicate` names.
    public Judgement read(int predicate) {
        String upos = tree.token(predicate).upos();
        boolean nominal = upos.equals("NOUN") || upos.equals("PROPN");
        return nominal && tree.child(predicate, "cop") < 0 && tree.child(predicate, "nsubj") < 0
                ? noun(predicate)
                : predicate(predicate);
    }

    private Judgement noun(int noun) {
        Judgement own = modality.ofNoun(noun);
        if (own != null) {
            return own;
        }
        int verb = phrases.verbOfOccasion(noun);
        if (verb >= 0) {
            return predicate(verb);
        }
        int at = noun;
        for (int steps = 0; steps < DEEPEST; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                return Judgement.bare(steps == 0 ? Factuality.ACTUAL : Factuality.PRESUPPOSED);
            }
            String preposition = phrases.preposition(at);
            if (KNOWN.contains(preposition)) {
                return Judgement.bare(Factuality.PRESUPPOSED);
            }
            Embedding embedding = embedding(head, preposition);
            if (embedding != null && embedding.nouns() && embedding.factuality() != null) {
                boolean asSubject = tree.is(at, "nsubj") && !tree.is(at, "nsubj:pass");
                if (!asSubject) {
                    return new Judgement(
                            embedding.factuality(), head, isNegative(embedding.factuality()));
                }
            }
            if (tree.token(head).upos().equals("VERB")) {
                Judgement over = predicate(head);
                if (at == noun && tree.is(at, "nsubj") && course.isOccurrence(head)) {
                    return over;
                }
                return switch (over.factuality()) {
                    case CONDITIONAL, HYPOTHETICAL, FUTURE_PLANNED, FUTURE_PREDICTED, PLEDGED ->
                            over;
                    case HISTORICAL -> over;
                    default -> Judgement.bare(Factuality.PRESUPPOSED);
                };
            }
            at = head;
        }
        return Judgement.bare(Factuality.PRESUPPOSED);
    }

    private Judgement predicate(int predicate) {
        Judgement found = null;
        int at = predicate;
        for (int steps = 0; steps < DEEPEST && at >= 0; steps++) {
            Judgement own = own(at);
            if (own != null) {
                found = Judgement.outer(found, own);
            }
            Judgement above = above(at);
            if (above != null) {
                found = Judgement.outer(found, above);
            }
            Judgement joined = joined(at);
            if (joined != null) {
                found = Judgement.outer(found, joined);
            }
            at = next(at);
        }
        return found == null ? Judgement.bare(course.tense(predicate)) : found;
    }

    private @Nullable Judgement own(int at) {
        Judgement own = modality.ofVerb(at);
        if (own == null || own.cue() < 0) {
            return own;
        }
        if (own.factuality() == Factuality.FUTURE_PLANNED
                && tree.is(at, "ccomp")
                && ownSubject(at)) {
            return new Judgement(Factuality.PLEDGED, own.cue(), false);
        }
        boolean backshifted =
                own.factuality() == Factuality.HYPOTHETICAL
                        && BACKSHIFT.contains(tree.token(own.cue()).form());
        if (!backshifted || !tree.is(at, "ccomp")) {
            return own;
        }
        return new Judgement(
                ownSubject(at) ? Factuality.PLEDGED : Factuality.FUTURE_PREDICTED,
                own.cue(),
                false);
    }

    /// What the word above does to the clause at `at`; null when it lets it stand.
    private @Nullable Judgement above(int at) {
        int head = tree.head(at);
        if (head < 0) {
            return null;
        }
        Token token = tree.token(at);
        return switch (token.plainRelation()) {
            case "ccomp", "xcomp", "csubj" -> effect(head, at);
            case "acl" -> token.relation().equals("acl:relcl") ? null : ofNounClause(at, head);
            case "advcl" -> adverbial(at, head);
            case "obl", "nmod", "obj" -> effect(head, at);
            default -> null;
        };
    }

    /// "the order to fire" by its noun; "asked the president to send", where the parser hung the
    /// clause on the object, by the verb above.
    private @Nullable Judgement ofNounClause(int at, int head) {
        Judgement effect = effect(head, at);
        if (effect != null || !isComplement(at)) {
            return effect;
        }
        int verb = head;
        while (verb >= 0 && !tree.token(verb).upos().equals("VERB")) {
            verb = tree.head(verb);
        }
        if (verb >= 0) {
            Judgement above = effect(verb, at);
            if (above != null) {
                return above;
            }
        }
        return adverbial(at, head);
    }

    /// True for "to send" and "of arming", not for a participle such as "troops entering the city".
    private boolean isComplement(int clause) {
        return !mark(clause).isEmpty();
    }

    private @Nullable Judgement effect(int head, int at) {
        String mark = mark(at);
        Embedding embedding = embedding(head, mark);
        if (embedding == null && mark.equals("to") && tree.is(at, "xcomp")) {
            return new Judgement(Factuality.FUTURE_PLANNED, tree.child(at, "mark"), false);
        }
        if (embedding == null || embedding.factuality() == null) {
            return null;
        }
        return new Judgement(embedding.factuality(), head, isNegative(embedding.factuality()));
    }

    /// "to stop the war" is a purpose, "without firing" is not done, "after leaving" is done.
    private @Nullable Judgement adverbial(int at, int head) {
        String mark = mark(at);
        Token token = tree.token(at);
        boolean infinitive = token.xpos().equals("VB") || tree.child(at, "aux") >= 0;
        if (mark.equals("to") && infinitive) {
            Embedding embedding = embedding(head, "to");
            if (embedding != null && embedding.factuality() != null) {
                return new Judgement(
                        embedding.factuality(), head, isNegative(embedding.factuality()));
            }
            return new Judgement(Factuality.FUTURE_PLANNED, tree.child(at, "mark"), false);
        }
        Judgement ordered = ordered(at, head);
        if (ordered != null) {
            return ordered;
        }
        boolean ofMatter = mark.startsWith("includ") && !tree.token(head).upos().equals("VERB");
        if (ofMatter) {
            return new Judgement(Factuality.HYPOTHETICAL, tree.child(at, "mark", "case"), false);
        }
        if (mark.equals("without") || mark.equals("instead of")) {
            return new Judgement(Factuality.NEGATED, tree.child(at, "mark"), true);
        }
        Embedding joined = Embedding.of(tree.token(head).lemma() + "_" + mark);
        if (joined != null && joined.factuality() != null) {
            return new Judgement(joined.factuality(), head, isNegative(joined.factuality()));
        }
        if (token.xpos().equals("VBG") && UNASSERTED.contains(mark)) {
            return new Judgement(Factuality.HYPOTHETICAL, tree.child(at, "mark", "case"), false);
        }
        return null;
    }

    /// "until they leave", "once its terms are met", "before they disarm": nothing is told of the
    /// clause where what it is tied to has not happened either.
    private @Nullable Judgement ordered(int at, int head) {
        int word = OrderWords.of(tree, at);
        if (word < 0) {
            return null;
        }
        Judgement over = predicate(head);
        boolean open = !over.factuality().happened() || over.negated();
        String lemma = tree.token(word).lemma();
        boolean negated = over.factuality() == Factuality.NEGATED;
        boolean conditional =
                open && (OrderWords.isUntil(lemma) || (OrderWords.isFirst(lemma) && !negated));
        if (conditional) {
            return new Judgement(Factuality.CONDITIONAL, word, false);
        }
        return open && lemma.equals("before")
                ? new Judgement(Factuality.HYPOTHETICAL, word, false)
                : null;
    }

    /// The next governor whose own doubts reach down to the clause at `at`, -1 for none.
    private int next(int at) {
        Token token = tree.token(at);
        int head = token.head();
        if (head < 0) {
            return -1;
        }
        return switch (token.plainRelation()) {
            case "ccomp" -> isReport(head) ? -1 : head;
            case "xcomp", "csubj" -> head;
            case "conj" -> isSharing(at, head) ? head : -1;
            case "advcl" -> {
                String mark = mark(at);
                boolean bare = Set.of("", "by", "including", "include").contains(mark);
                yield bare && token.xpos().equals("VBG") ? head : -1;
            }
            case "acl" -> {
                boolean noun = tree.token(head).upos().equals("NOUN");
                boolean relative = token.relation().equals("acl:relcl");
                yield noun && !relative ? verbOver(head) : -1;
            }
            default -> -1;
        };
    }

    /// "Will sign and leave", not "would never sign but offered to talk": a verb joined to another
    /// shares its auxiliaries, of which a modal verb and "do" reach bare forms alone.
    private boolean isSharing(int joined, int verb) {
        if (tree.child(joined, "nsubj", "aux") >= 0) {
            return false;
        }
        boolean wantsBare =
                tree.children(verb, "aux").stream()
                        .map(tree::token)
                        .anyMatch(aux -> aux.xpos().equals("MD") || aux.lemma().equals("do"));
        return !wantsBare || !Set.of("VBD", "VBN", "VBZ").contains(tree.token(joined).xpos());
    }

    /// "Only if prisoners are freed and the army leaves", "demands that they go and the army
    /// stays": what stands over the first clause stands over the second one, too, which a subject
    /// of its own keeps from the rest. Behind a comma the main clause may go on.
    private @Nullable Judgement joined(int at) {
        int first = tree.head(at);
        boolean within =
                tree.is(at, "conj")
                        && first >= 0
                        && (tree.is(first, "advcl") || tree.is(first, "ccomp"))
                        && !isBehindComma(at);
        if (!within) {
            return null;
        }
        int mark = modality.conditionMark(first);
        return mark >= 0 ? new Judgement(Factuality.CONDITIONAL, mark, false) : above(first);
    }

    private boolean isBehindComma(int joined) {
        int before = tree.subtree(joined).getFirst() - 1;
        return before >= 0 && tree.token(before).form().equals(",");
    }

    private int verbOver(int noun) {
        int head = tree.head(noun);
        return head >= 0
                        && tree.token(head).upos().equals("VERB")
                        && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"))
                ? head
                : -1;
    }

    private boolean isReport(int verb) {
        Embedding embedding = Embedding.of(tree.token(verb).lemma());
        return embedding != null && embedding.factuality() == null;
    }

    private @Nullable Embedding embedding(int head, String preposition) {
        Token token = tree.token(head);
        int particle = tree.child(head, "compound:prt");
        if (particle >= 0) {
            Embedding with = Embedding.of(token.lemma() + "_" + tree.token(particle).lemma());
            if (with != null) {
                return with;
            }
        }
        boolean apart = token.lemma().equals("use") && !isBeside(head, "to");
        if (!preposition.isEmpty() && !apart) {
            Embedding with = Embedding.of(token.lemma() + "_" + preposition);
            if (with != null) {
                return with;
            }
        }
        int next = head + 1;
        if (next < tree.size()) {
            Embedding with = Embedding.of(token.lemma() + "_" + tree.token(next).lemma());
            if (with != null) {
                return with;
            }
        }
        Embedding plain = Embedding.of(token.lemma());
        return plain == null ? Embedding.of(token.form().toLowerCase(Locale.ROOT)) : plain;
    }

    /// "used to attack", not "used the port to attack".
    private boolean isBeside(int word, String next) {
        return word + 1 < tree.size() && tree.token(word + 1).lemma().equals(next);
    }

    private String mark(int clause) {
        int mark = tree.child(clause, "mark", "case");
        return mark < 0 ? "" : tree.token(mark).lemma();
    }

    private boolean ownSubject(int clause) {
        int subject = tree.child(clause, "nsubj");
        if (subject < 0) {
            return true;
        }
        Token token = tree.token(subject);
        boolean pronoun = Set.of("it", "he", "she", "they", "we", "i").contains(token.lemma());
        return pronoun || subjects.of(tree.head(clause)).contains(subject);
    }

    private static boolean isNegative(Factuality factuality) {
        return factuality == Factuality.NEGATED;
    }
}
