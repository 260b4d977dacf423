package parley.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.text.Tree;

/// Tells how far the words behind a cue reach. The tree decides; where it contradicts the order of
/// words, the next comma, dash or quotation mark does.
final class Extents {
    private Extents() {}

    /// The head of the clause or phrase that a cue opens, -1 when the tree does not tell.
    static int headOf(Tree tree, int first, int last) {
        for (int i = last; i >= first; i--) {
            int at = i;
            for (int step = 0; step < 6 && at >= 0 && at <= last; step++) {
                at = tree.head(at);
            }
            if (at > last
                    && (tree.is(i, "mark")
                            || tree.is(i, "case")
                            || tree.is(i, "advmod")
                            || tree.is(i, "fixed")
                            || tree.is(i, "aux")
                            || tree.is(i, "obl")
                            || tree.is(i, "cc")
                            || i == last)) {
                return at;
            }
        }
        // A nominal cue such as "the moment" or "on condition" governs its clause.
        for (int i = first; i <= last; i++) {
            for (int child : tree.children(i)) {
                if (child > last && !tree.is(child, "punct")) {
                    return child;
                }
            }
        }
        return -1;
    }

    /// The tokens behind the cue up to the end of its clause or phrase, null when there are none.
    static Term.@Nullable Range after(
            Tree tree, int cueLast, int head, boolean initial, boolean[] reporting) {
        int first = cueLast + 1;
        while (first < tree.size() && isMark(tree, first) && !isOpeningQuote(tree, first)) {
            first++;
        }
        if (first >= tree.size()) {
            return null;
        }
        int last = first - 1;
        boolean inTree = head >= first && (!reporting[head] || reporting[first]);
        if (inTree) {
            for (int i = first; i < tree.size(); i++) {
                if (reporting[i] && !reporting[first]) {
                    break;
                }
                if (isUnder(tree, i, head)) {
                    if (isBoundary(tree, i)) {
                        break;
                    }
                    last = i;
                } else if (!isMark(tree, i)) {
                    break;
                }
            }
            inTree = last >= head;
        }
        if (!inTree) {
            last = first - 1;
            for (int i = first; i < tree.size() && !isStop(tree, i, first) && !reporting[i]; i++) {
                last = i;
            }
        }
        if (initial) {
            last = beforeMainClause(tree, first, last);
        } else if (inTree) {
            last = Asides.beforeComment(tree, first, toTheEnd(tree, first, last, reporting));
        }
        while (last >= first && (isMark(tree, last) && !closesQuote(tree, first, last))) {
            last--;
        }
        return last < first ? null : new Term.Range(first, last);
    }

    /// A term in the middle runs on to the next mark, whatever the parser hung its tail on.
    private static int toTheEnd(Tree tree, int first, int last, boolean[] reporting) {
        int end = last;
        for (int i = last + 1; i < tree.size(); i++) {
            if (isStop(tree, i, first)
                    || reporting[i]
                    || Cues.at(tree, i) != null
                    || (tree.token(i).upos().equals("CCONJ") && i > last + 1)
                    || tree.token(i).lemma().equals("because")
                    || (Extents.isMark(tree, i) && !tree.token(i).form().equals("-"))) {
                break;
            }
            if (tree.token(i).xpos().equals("MD") || tree.token(i).xpos().equals("VBD")) {
                return last;
            }
            end = i;
        }
        return end;
    }

    /// A clause at the head of its sentence ends at the comma behind which the main clause begins.
    private static int beforeMainClause(Tree tree, int first, int last) {
        for (int i = first + 2; i < last; i++) {
            if (tree.token(i).form().equals(",")
                    && hasVerb(tree, first, i)
                    && opensClause(tree, i + 1)) {
                return i - 1;
            }
        }
        return last;
    }

    private static boolean hasVerb(Tree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.token(i).xpos().startsWith("V") || tree.token(i).xpos().equals("MD")) {
                return true;
            }
        }
        return false;
    }

    /// A noun phrase and soon a finite verb or modal, without another comma in between.
    private static boolean opensClause(Tree tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + 14); i++) {
            String xpos = tree.token(i).xpos();
            if (xpos.equals("MD")
                    || (i > from
                            && (xpos.equals("VBZ") || xpos.equals("VBP") || xpos.equals("VBD")))) {
                return true;
            }
            if (tree.token(i).form().equals(",")
                    || tree.token(i).upos().equals("CCONJ")
                    || (i == from && (xpos.equals("IN") || xpos.startsWith("W")))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isStop(Tree tree, int i, int first) {
        return switch (tree.token(i).form()) {
            case ",", ";", "–", "—", ".", "!", "?", ":" -> i > first;
            default -> isBoundary(tree, i);
        };
    }

    /// True where quoted words end and the reporter goes on.
    private static boolean isBoundary(Tree tree, int i) {
        return switch (tree.token(i).form()) {
            case "”", "''" -> opened(tree, i, "“", "``") < 0;
            case "\"" -> quotesBefore(tree, i) % 2 == 1 && !quoteInPhrase(tree, i);
            default -> false;
        };
    }

    private static boolean quoteInPhrase(Tree tree, int i) {
        for (int k = i - 1; k >= 0 && k > i - 6; k--) {
            if (tree.token(k).form().equals("\"")) {
                return true;
            }
        }
        return false;
    }

    /// True between an opening quotation mark of the sentence and its closing one.
    static boolean isQuoted(Tree tree, int token) {
        int open = 0;
        for (int i = 0; i < token; i++) {
            switch (tree.token(i).form()) {
                case "\"" -> open = open > 0 ? 0 : 1;
                case "“", "``" -> open = 1;
                case "”", "''" -> open = 0;
                default -> {}
            }
        }
        return open > 0;
    }

    private static int quotesBefore(Tree tree, int i) {
        int count = 0;
        for (int k = 0; k < i; k++) {
            if (tree.token(k).form().equals("\"")) {
                count++;
            }
        }
        return count;
    }

    private static int opened(Tree tree, int i, String... marks) {
        for (int k = i - 1; k >= 0 && k > i - 8; k--) {
            for (String mark : marks) {
                if (tree.token(k).form().equals(mark)) {
                    return k;
                }
            }
        }
        return -1;
    }

    private static boolean isUnder(Tree tree, int token, int head) {
        for (int at = token; at >= 0; at = tree.head(at)) {
            if (at == head) {
                return true;
            }
            if (tree.is(at, "parataxis") || tree.is(at, "discourse")) {
                return false;
            }
        }
        return false;
    }

    private static boolean closesQuote(Tree tree, int first, int last) {
        return switch (tree.token(last).form()) {
            case "\"", "”", "''", ")", "]" -> {
                for (int i = first; i < last; i++) {
                    switch (tree.token(i).form()) {
                        case "\"", "“", "``", "(", "[" -> {
                            yield true;
                        }
                        default -> {}
                    }
                }
                yield false;
            }
            default -> false;
        };
    }

    static boolean isMark(Tree tree, int i) {
        String upos = tree.token(i).upos();
        return upos.equals("PUNCT")
                || (upos.equals("SYM")
                        && tree.token(i).form().length() == 1
                        && "\"“”'’‘-–—".contains(tree.token(i).form()));
    }

    private static boolean isOpeningQuote(Tree tree, int i) {
        return switch (tree.token(i).form()) {
            case "\"", "“", "‘", "``" -> true;
            default -> false;
        };
    }

    /// Cuts a range at "and" and "or" where each side is a term of its own.
    static void split(
            Tree tree, Term.Range words, int head, List<Term.Range> parts, List<Integer> heads) {
        if (head < 0 || !words.contains(head)) {
            parts.add(words);
            heads.add(head);
            return;
        }
        int start = words.first();
        int current = head;
        for (int child : tree.children(head)) {
            if (!tree.is(child, "conj")
                    || !words.contains(child)
                    || !isTermOfItsOwn(tree, head, child)) {
                continue;
            }
            int joint = joint(tree, child, start, words);
            if (joint < 0 || joint <= current) {
                continue;
            }
            int before = joint - 1;
            while (before > start && isMark(tree, before)) {
                before--;
            }
            parts.add(new Term.Range(skipEither(tree, start), before));
            heads.add(current);
            start = joint + 1;
            current = child;
        }
        if (start <= words.last()) {
            parts.add(new Term.Range(skipEither(tree, start), words.last()));
            heads.add(current);
        }
    }

    private static int skipEither(Tree tree, int start) {
        return start + 1 < tree.size()
                        && (tree.token(start).lemma().equals("either")
                                || (tree.token(start).lemma().equals("both")
                                        && tree.is(start, "cc")))
                ? start + 1
                : start;
    }

    /// The "and" or "or" before a conjunct, -1 when only a comma stands there.
    private static int joint(Tree tree, int conjunct, int from, Term.Range words) {
        for (int child : tree.children(conjunct)) {
            if (tree.is(child, "cc") && child < conjunct && child > from && words.contains(child)) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isTermOfItsOwn(Tree tree, int head, int conjunct) {
        boolean verbs = isVerbal(tree, head) && isVerbal(tree, conjunct);
        boolean nouns =
                tree.token(head).upos().equals("NOUN")
                        && tree.token(conjunct).upos().equals("NOUN")
                        && (tree.children(conjunct).size() > 1 && tree.children(head).size() > 1);
        return verbs || nouns;
    }

    private static boolean isVerbal(Tree tree, int token) {
        return tree.token(token).upos().equals("VERB")
                || tree.child(token, "nsubj", "cop", "aux") >= 0;
    }
}
