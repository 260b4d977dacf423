package parley.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import parley.clause.Clause;
import parley.clause.Phrases;
import parley.text.Token;
import parley.text.Tree;

/// Finds the pattern that fits a clause best: the one with the most conditions that all hold.
final class Matcher {
    private static final Set<String> PARTICLES =
            Set.of("out", "off", "up", "down", "back", "in", "over", "away", "on", "dead", "aside");
    private final Tree tree;
    private final Phrases phrases;
    private final IntPredicate party;
    private final @Nullable VerbDictionary own;

    /// @param own the user's verbs, which go before ours; null for none
    /// @param party tells whether the noun at an index stands for somebody
    Matcher(Tree tree, Phrases phrases, IntPredicate party, @Nullable VerbDictionary own) {
        this.tree = tree;
        this.phrases = phrases;
        this.party = party;
        this.own = own;
    }

    /// True when the lexicon knows the word at `index` at all.
    boolean mayMatch(int index) {
        Token token = tree.token(index);
        String form = form(token);
        return !form.isEmpty()
                && (!own(form, token).isEmpty()
                        || !ActionLexicon.patterns(form, lemma(token)).isEmpty()
                        || !withParticle(index, form).isEmpty());
    }

    /// The best pattern for a clause, null when none fits.
    @Nullable Pattern best(Clause clause) {
        Token token = tree.token(clause.predicate());
        String form = form(token);
        Pattern best = fitting(clause, own(form, token));
        if (best != null) {
            return best;
        }
        best = fitting(clause, withParticle(clause.predicate(), form));
        if (best != null) {
            return best;
        }
        return fitting(clause, ActionLexicon.patterns(form, lemma(token)));
    }

    private List<Pattern> own(String form, Token token) {
        return own == null ? List.of() : own.patterns(form + ":" + lemma(token));
    }

    /// The matter that a word names inside a speech act, null for none.
    @Nullable Pattern matter(int index) {
        List<Pattern> patterns = ActionLexicon.patterns("m", joined(index));
        return patterns.isEmpty() ? null : patterns.getFirst();
    }

    /// A lemma with what a hyphen joins to it: the tokeniser parts "cease-fire".
    private String joined(int index) {
        String lemma = lemma(tree.token(index));
        return index >= 2 && tree.token(index - 1).form().equals("-")
                ? lemma(tree.token(index - 2)) + "-" + lemma
                : lemma;
    }

    private @Nullable Pattern fitting(Clause clause, List<Pattern> patterns) {
        Pattern best = null;
        for (Pattern pattern : patterns) {
            boolean better = best == null || pattern.fineness() > best.fineness();
            if (better && holds(pattern, clause)) {
                best = pattern;
            }
        }
        return best;
    }

    private boolean holds(Pattern pattern, Clause clause) {
        for (Condition condition : pattern.conditions()) {
            if (condition.slot().equals("pat")) {
                continue;
            }
            if (holds(condition, clause) == condition.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Condition condition, Clause clause) {
        Set<String> values = condition.values();
        return switch (condition.slot()) {
            case "support" -> supported(clause, values);
            case "+" -> beside(clause, values);
            case "plural" -> clause.agents().size() > 1;
            case "obj" -> any(clause.patients(), values);
            case "subj" -> any(clause.agents(), values);
            case "mod" -> modified(clause, values);
            case "word" -> within(clause, values);
            case "xcomp", "ccomp", "acl" -> complement(clause, condition.slot(), values);
            default ->
                    any(clause.under(condition.slot()), values)
                            || (condition.slot().equals("of")
                                    && any(clause.under("out of"), values));
        };
    }

    /// A light verb carries the noun, one of `values` if any are named; a headline needs none.
    private boolean supported(Clause clause, Set<String> values) {
        return clause.support() < 0
                ? tree.head(clause.predicate()) < 0
                : values.isEmpty() || values.contains(tree.token(clause.support()).lemma());
    }

    /// Any word of the clause, as a user's dictionary asks for it.
    private boolean within(Clause clause, Set<String> values) {
        return tree.subtree(clause.predicate()).stream()
                .anyMatch(word ->
                        values.contains(lemma(tree.token(word))) || values.contains(form(word)));
    }

    private boolean beside(Clause clause, Set<String> values) {
        for (String value : values) {
            if (!clause.under(value).isEmpty()) {
                return true;
            }
        }
        for (int child : tree.children(clause.predicate())) {
            if (values.contains(tree.token(child).lemma()) || values.contains(form(child))) {
                return true;
            }
        }
        for (int child : tree.children(clause.predicate(), "xcomp")) {
            if (values.contains(tree.token(child).lemma())) {
                return true;
            }
        }
        return clause.patients().stream()
                .flatMap(noun -> tree.children(noun, "acl").stream())
                .mapToInt(child -> tree.child(child, "mark"))
                .anyMatch(mark -> mark >= 0 && values.contains(tree.token(mark).lemma()));
    }

    private boolean any(List<Integer> heads, Set<String> values) {
        for (int head : heads) {
            int counted = phrases.counted(head);
            boolean somebody = values.contains(NounClasses.PARTY) && party.test(counted);
            if (values.isEmpty() || somebody || named(head, values) || named(counted, values)) {
                return true;
            }
        }
        return false;
    }

    /// True when a noun, what stands before it or what it is made of is one of the words.
    private boolean named(int noun, Set<String> values) {
        if (values.contains(lemma(tree.token(noun))) || values.contains(form(noun))) {
            return true;
        }
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            String relation = token.plainRelation();
            boolean inside =
                    relation.equals("compound")
                            || relation.equals("amod")
                            || (relation.equals("nmod") && phrases.preposition(child).equals("of"))
                            || (relation.equals("conj") && !token.upos().equals("VERB"));
            if (inside && (values.contains(lemma(token)) || modifiedNoun(child, values))) {
                return true;
            }
        }
        return false;
    }

    private boolean modified(Clause clause, Set<String> values) {
        if (modifiedNoun(clause.predicate(), values)) {
            return true;
        }
        return clause.patients().stream().anyMatch(noun -> modifiedNoun(noun, values))
                || clause.agents().stream().anyMatch(noun -> modifiedNoun(noun, values))
                || clause.obliques().stream()
                        .anyMatch(oblique ->
                                oblique.direct() && modifiedNoun(oblique.noun(), values));
    }

    private boolean modifiedNoun(int noun, Set<String> values) {
        for (int child : tree.children(noun)) {
            String relation = tree.token(child).plainRelation();
            boolean modifier =
                    relation.equals("compound")
                            || relation.equals("amod")
                            || relation.equals("nmod");
            if (modifier
                    && (values.contains(lemma(tree.token(child)))
                            || values.contains(form(child))
                            || (!relation.equals("nmod") && modifiedNoun(child, values)))) {
                return true;
            }
        }
        return false;
    }

    private boolean complement(Clause clause, String relation, Set<String> values) {
        for (int child : tree.children(clause.predicate())) {
            String found = tree.token(child).plainRelation();
            boolean same =
                    found.equals(relation)
                            || (relation.equals("xcomp")
                                    && (found.equals("advcl") || found.equals("ccomp")))
                            || (relation.equals("acl") && found.equals("xcomp"));
            if (same && (values.isEmpty() || values.contains(lemma(tree.token(child))))) {
                return true;
            }
        }
        return relation.equals("xcomp")
                && clause.patients().stream()
                        .flatMap(noun -> tree.children(noun).stream())
                        .filter(child -> tree.is(child, "acl") || tree.is(child, "amod"))
                        .anyMatch(child -> values.contains(lemma(tree.token(child))));
    }

    private List<Pattern> withParticle(int index, String form) {
        if (!form.equals("v")) {
            return List.of();
        }
        int next = index + 1;
        if (next < tree.size() && PARTICLES.contains(tree.token(next).lemma())) {
            List<Pattern> found =
                    ActionLexicon.patterns(
                            "v", lemma(tree.token(index)) + "_" + tree.token(next).lemma());
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int child : tree.children(index)) {
            Token token = tree.token(child);
            boolean particle =
                    token.plainRelation().equals("compound")
                            || (PARTICLES.contains(token.lemma())
                                    && !token.plainRelation().equals("case"));
            if (particle && PARTICLES.contains(token.lemma())) {
                return ActionLexicon.patterns("v", lemma(tree.token(index)) + "_" + token.lemma());
            }
        }
        return List.of();
    }

    private String form(int index) {
        return tree.token(index).form().toLowerCase(Locale.ROOT);
    }

    private static String form(Token token) {
        return switch (token.upos()) {
            case "VERB", "AUX" -> "v";
            case "NOUN", "PROPN" -> "n";
            case "ADJ" -> token.xpos().startsWith("VB") ? "v" : "";
            default -> "";
        };
    }

    /// The lemma in lower case; plurals that the lemmatiser leaves alone ("troops") in the
    /// singular.
    static String lemma(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean plural =
                token.xpos().startsWith("NN")
                        && token.xpos().endsWith("S")
                        && lemma.endsWith("s")
                        && !lemma.endsWith("ss")
                        && lemma.equals(token.form().toLowerCase(Locale.ROOT));
        return plural ? lemma.substring(0, lemma.length() - 1) : lemma;
    }
}
