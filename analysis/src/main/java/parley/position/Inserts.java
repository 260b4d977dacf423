package parley.position;

import parley.text.Token;
import parley.text.Tree;

/// Tells the reporting words of a sentence from what is reported: ", the minister said in Bern".
/// Works on the order of words, for parsers often hang such words on the wrong clause.
final class Inserts {
    private static final int REACH = 16;

    private Inserts() {}

    /// For every token whether it belongs to a reporting insertion.
    static boolean[] of(Tree tree) {
        boolean[] reporting = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            if (isAccording(tree, i)) {
                int end = i + 1;
                while (end < tree.size() && !Extents.isMark(tree, end)) {
                    end++;
                }
                for (int k = i; k < end; k++) {
                    reporting[k] = true;
                }
                i = end - 1;
            } else if (isOpening(tree, i)) {
                int end = end(tree, i);
                for (int k = i; k < end; k++) {
                    reporting[k] = true;
                }
                i = Math.max(i, end - 1);
            }
        }
        return reporting;
    }

    /// The word that names who says it in the insertion around or behind `token`, -1 for none.
    static int speaker(Tree tree, boolean[] reporting, int token) {
        for (int i = 0; i < tree.size(); i++) {
            if (!reporting[i] || !isSaying(tree, i)) {
                continue;
            }
            int subject = tree.child(i, "nsubj");
            if (subject >= 0 && reporting[subject]) {
                return subject;
            }
            int named = -1;
            for (int k = i - 1; k >= 0 && reporting[k] && named < 0; k--) {
                named = isName(tree, k) ? k : -1;
            }
            for (int k = i + 1; k < tree.size() && reporting[k] && named < 0; k++) {
                named = isName(tree, k) ? k : -1;
            }
            return named == token ? -1 : named;
        }
        return -1;
    }

    /// The mark before "according to".
    private static boolean isAccording(Tree tree, int i) {
        return i + 2 < tree.size()
                && Extents.isMark(tree, i)
                && tree.token(i + 1).form().equals("according")
                && tree.token(i + 2).form().equals("to");
    }

    private static boolean isName(Tree tree, int token) {
        return switch (tree.token(token).upos()) {
            case "NOUN", "PROPN", "PRON" -> true;
            default -> false;
        };
    }

    private static boolean isOpening(Tree tree, int i) {
        String form = tree.token(i).form();
        return (form.equals(",") && hasFinite(tree, i)) || closesQuote(tree, i);
    }

    /// Before an insertion something was said: a finite verb, a quotation, or a name it is about.
    private static boolean hasFinite(Tree tree, int before) {
        for (int i = 0; i < before; i++) {
            if (isFinite(tree.token(i).xpos())
                    || tree.token(i).xpos().equals("VB")
                    || tree.is(i, "nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean closesQuote(Tree tree, int i) {
        return switch (tree.token(i).form()) {
            case "”", "''" -> true;
            case "\"" ->
                    i > 0
                            && switch (tree.token(i - 1).form()) {
                                case ",", "?", "!", "." -> true;
                                default -> false;
                            };
            default -> false;
        };
    }

    /// Behind the insertion that opens at `i`, or `i` when none does.
    private static int end(Tree tree, int i) {
        int verb = -1;
        boolean holder = false;
        for (int k = i + 1; k < Math.min(tree.size(), i + REACH) && verb < 0; k++) {
            Token token = tree.token(k);
            if (isSaying(tree, k)
                    && (holder || k == i + 1 || tree.token(k - 1).upos().equals("ADV"))) {
                verb = k;
            } else if (token.xpos().equals("WDT")) {
                return i; // ", which both sides have demanded"
            } else if (switch (token.upos()) {
                case "NOUN", "PROPN", "PRON" -> true;
                default -> false;
            }) {
                holder = true;
            } else if (token.upos().equals("VERB")
                    || token.xpos().equals("MD")
                    || token.upos().equals("SCONJ")
                    || token.xpos().startsWith("W")
                    || (token.upos().equals("CCONJ") && !holder)) {
                return i;
            } else if (token.form().equals(",") || token.form().equals(";")) {
                return i;
            }
        }
        if (verb < 0) {
            return i;
        }
        if (isAdverbial(tree, i, verb)) {
            return i;
        }
        int subject = tree.child(verb, "nsubj");
        if (verb == i + 1 && subject >= 0 && subject < i) {
            return i;
        }
        if (verb + 1 < tree.size()
                && ((tree.token(verb + 1).lemma().equals("to") && tree.is(verb + 1, "mark"))
                        || governs(tree, verb))) {
            return i;
        }
        for (int k = verb + 1; k < tree.size(); k++) {
            switch (tree.token(k).form()) {
                case ",", ";", ":", "“", "``" -> {
                    return k;
                }
                case "\"" -> {
                    return k;
                }
                case "." -> {
                    return k;
                }
                default -> {
                    if (isFinite(tree.token(k).xpos())) {
                        return i;
                    }
                }
            }
        }
        return tree.size();
    }

    /// "In a statement that named no terms, the group declared": what stands before the comma
    /// belongs to the verb of saying.
    private static boolean isAdverbial(Tree tree, int comma, int verb) {
        for (int i = 0; i < comma; i++) {
            int at = i;
            while (at >= 0 && tree.head(at) != verb) {
                at = tree.head(at);
            }
            if (at < 0 || !(tree.is(at, "obl") || tree.is(at, "advmod") || tree.is(at, "punct"))) {
                return false;
            }
        }
        return true;
    }

    /// True when a clause that is said follows without a comma: "said Isk would leave".
    private static boolean governs(Tree tree, int verb) {
        int clause = tree.child(verb, "ccomp");
        for (int i = verb + 1; i < clause; i++) {
            if (tree.token(i).form().equals(",")) {
                return false;
            }
        }
        return clause > verb;
    }

    static boolean isSayingWord(String lemma) {
        return Nouns.isModal(lemma, "saying") || Nouns.isModal(lemma, "implying");
    }

    private static boolean isFinite(String xpos) {
        return switch (xpos) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    private static boolean isSaying(Tree tree, int token) {
        String xpos = tree.token(token).xpos();
        return Nouns.isModal(tree.token(token).lemma(), "saying")
                && (xpos.equals("VBD")
                        || xpos.equals("VBZ")
                        || (xpos.equals("VBN") && tree.child(token, "aux", "nsubj") >= 0)
                        || xpos.equals("VBP"));
    }
}
