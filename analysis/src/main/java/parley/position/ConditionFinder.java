package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.text.Tree;

/// Finds the terms in a sentence: cue, words and what they hang on, near misses left out.
final class ConditionFinder {
    private ConditionFinder() {}

    static List<Term> find(Tree tree, boolean[] reporting) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < tree.size(); i++) {
            Cues.Cue cue = Cues.at(tree, i);
            if (cue == null) {
                Term inverted = Inversions.at(tree, i, reporting);
                if (inverted != null) {
                    terms.add(inverted);
                }
                continue;
            }
            if (cue.relation() != null) {
                Term term = term(tree, i, cue, cue.relation(), reporting);
                if (term != null) {
                    terms.add(term);
                    i = term.cue().last();
                    continue;
                }
            }
            i += cue.words().size() - 1;
        }
        return terms;
    }

    private static @Nullable Term term(
            Tree tree, int first, Cues.Cue cue, Condition.Relation relation, boolean[] reporting) {
        int last = first + cue.words().size() - 1;
        if (last + 1 >= tree.size() && !cue.follows().equals("back")) {
            return null;
        }
        var range = new Term.Range(first, last);
        if (cue.follows().equals("back")) {
            return first <= 2 || tree.token(first).form().equals("thereafter")
                    ? new Term(tree, relation, range, List.of(), List.of(), -1, "back")
                    : null;
        }
        int head = Extents.headOf(tree, first, last);
        Term.Range words = Extents.after(tree, last, head, isInitial(tree, first), reporting);
        if (words == null) {
            return null;
        }
        words = beforeNextCue(tree, words);
        if (reporting[first] && !cue.follows().equals("clause")) {
            return null; // "he said after the talks" is when it was said
        }
        int attach = attach(tree, first, head, words);
        if (NearMisses.are(tree, cue, first, head, words, attach)) {
            return null;
        }
        if (first == 0 && cue.follows().equals("without")) {
            relation = Condition.Relation.UNLESS;
        }
        Term.Range listed = listed(tree, head, words);
        if (listed != null) {
            words = listed;
            head = Extents.headOf(tree, listed.first() - 1, listed.first() - 1);
            for (int i = listed.first(); i <= listed.last(); i++) {
                if (tree.token(i).upos().equals("NOUN") && tree.head(i) < listed.first()) {
                    head = i;
                    break;
                }
            }
        }
        Condition.Relation said = only(tree, first, attach) ? narrowed(relation) : relation;
        var parts = new ArrayList<Term.Range>();
        var heads = new ArrayList<Integer>();
        Extents.split(tree, words, head, parts, heads);
        return new Term(tree, said, range, parts, heads, attach, cue.follows());
    }

    /// Another "if" or "unless" inside opens a term of its own.
    private static Term.Range beforeNextCue(Tree tree, Term.Range words) {
        for (int i = words.first() + 2; i < words.last(); i++) {
            Cues.Cue next = Cues.at(tree, i);
            if (next != null
                    && next.relation() != null
                    && next.follows().equals("clause")
                    && tree.is(i, "mark")
                    && !tree.token(i - 1).upos().equals("CCONJ")) {
                return new Term.Range(words.first(), i - 1);
            }
        }
        return words;
    }

    /// "Two things, he said: money and a list": the list behind the colon, null when there is none.
    private static Term.@Nullable Range listed(Tree tree, int head, Term.Range words) {
        if (head < 0 || !Nouns.is(PhraseNames.lemma(tree.token(head)), "listing")) {
            return null;
        }
        for (int i = words.last() + 1; i < tree.size() - 2; i++) {
            if (tree.token(i).form().equals(":")) {
                int last = tree.size() - 1;
                while (last > i + 1 && Extents.isMark(tree, last)) {
                    last--;
                }
                return new Term.Range(i + 1, last);
            }
        }
        return null;
    }

    private static boolean isInitial(Tree tree, int first) {
        if (first == 0) {
            return true;
        }
        return switch (tree.token(first - 1).form()) {
            case "\"", "“", "‘", "``", ":", ";" -> true;
            case "And", "But", "and", "but" -> first == 1;
            default -> false;
        };
    }

    private static Condition.Relation narrowed(Condition.Relation relation) {
        return switch (relation) {
            case IF, AFTER -> Condition.Relation.ONLY_IF;
            default -> relation;
        };
    }

    /// True when "only" stands right before the cue or on the governing verb.
    private static boolean only(Tree tree, int cue, int attach) {
        for (int i = Math.max(0, cue - 1); i < cue; i++) {
            if (tree.token(i).lemma().equals("only") || tree.token(i).lemma().equals("solely")) {
                return true;
            }
        }
        if (attach < 0) {
            return false;
        }
        for (int child : tree.children(attach)) {
            if (tree.token(child).lemma().equals("only")
                    && tree.is(child, "advmod")
                    && child < attach
                    && child + 1 < tree.size()) {
                return true;
            }
        }
        return false;
    }

    static boolean opens(Tree tree, int token) {
        if (token == 0) {
            return true;
        }
        return switch (tree.token(token - 1).form()) {
            case "\"", "“", "'", "‘", ":", ";", ",", "-", "–", "—", "''", "``" -> true;
            default -> {
                String lemma = tree.token(token - 1).lemma();
                yield lemma.equals("and") || lemma.equals("but") || lemma.equals("that");
            }
        };
    }

    private static int attach(Tree tree, int cue, int head, Term.Range words) {
        if (head >= 0) {
            int at = tree.head(head);
            while (at >= 0 && (words.contains(at) || (at >= cue && at <= words.last()))) {
                at = tree.head(at);
            }
            if (at >= 0) {
                return at;
            }
        }
        for (int i = cue - 1; i >= 0; i--) {
            if (tree.token(i).upos().equals("VERB")) {
                return i;
            }
        }
        return tree.root();
    }
}
