package parley.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.text.Tree;

/// How far a content reaches: by the tree, corrected where parsers err most, at what hangs on the
/// reporting verb though it belongs to the content, and the other way round.
final class Extents {
    /// How far behind its determiner the noun of a reporter's comment stands at most.
    private static final int COMMENT_PHRASE = 6;

    private final Tree tree;
    private final Lexicon lexicon;
    private final int verb;

    Extents(Tree tree, Lexicon lexicon, int verb) {
        this.tree = tree;
        this.lexicon = lexicon;
        this.verb = verb;
    }

    /// One beyond the last word that a content behind the verb can have: the words before the first
    /// one that governs the verb's clause from the right.
    int limit() {
        int below = verb;
        for (int at = tree.head(verb); at >= 0; at = tree.head(at)) {
            if (at > verb) {
                return Contents.lastOf(tree, below) + 1;
            }
            below = at;
        }
        return tree.size();
    }

    /// The last word of a content that is or begins with the phrase of `head`.
    int end(int head, boolean clause) {
        int limit = Math.min(limit(), stopInside(head));
        if (!clause) {
            limit = Math.min(limit, secondReport(head));
        }
        int end = Math.min(Contents.lastOf(tree, head), limit - 1);
        int at = verb;
        while (at >= 0 && at <= verb) {
            for (int child : tree.children(at)) {
                if (child <= head
                        || child >= limit
                        || tree.isUnder(head, child)
                        || tree.isUnder(verb, child)) {
                    continue;
                }
                int first = tree.subtree(child).getFirst();
                if (first > end + 1 && !onlyMarks(end + 1, first)) {
                    continue;
                }
                if (stops(child, clause)) {
                    int stop = Math.min(end, first - 1);
                    return clause ? withSecondThat(stop, limit) : stop;
                }
                end = Math.max(end, Math.min(limit - 1, Contents.lastOf(tree, child)));
            }
            if (!clause) {
                break;
            }
            at = tree.head(at);
        }
        return clause ? withSecondThat(end, limit) : end;
    }

    /// A clause tied on by "and that" belongs to the content wherever the tree hangs it.
    private int withSecondThat(int end, int limit) {
        int at = end + 1;
        while (at < tree.size() && isComma(at)) {
            at++;
        }
        boolean second =
                at + 2 < limit
                        && tree.token(at).upos().equals("CCONJ")
                        && form(at + 1).equals("that")
                        && tree.token(at + 1).upos().equals("SCONJ");
        return second ? Math.max(end, Math.min(limit - 1, endOfRest(at + 1))) : end;
    }

    /// The first word behind the head that ends the content though the tree puts it inside: ",
    /// adding that", ", according to"; the sentence's size when there is none.
    private int stopInside(int head) {
        for (int at = Math.max(head, verb) + 1; at < tree.size(); at++) {
            boolean comma = isComma(at - 1);
            String form = form(at);
            if (comma && tree.token(at).xpos().equals("VBG") && isReporting(at)) {
                return at;
            }
            if (form.equals("according") && at + 1 < tree.size() && form(at + 1).equals("to")) {
                return at;
            }
            boolean asked =
                    form.equals("when")
                            && at + 1 < tree.size()
                            && form(at + 1).matches("asked|questioned|pressed");
            if (asked || form.equals(";") || (comma && endsWithReport(at))) {
                return at;
            }
            if (comma
                    && form.equals("but")
                    && at + 2 < tree.size()
                    && tree.token(at + 1).upos().matches("PRON|PROPN|DET|NOUN")) {
                return at;
            }
            if (comma && form.matches("a|an|the") && isComment(at)) {
                return at;
            }
            if (form.matches("but|and") && at + 2 < tree.size() && goesOnReporting(at)) {
                return at;
            }
            if (tree.is(at, "conj")
                    && isReporting(at)
                    && tree.child(at, "nsubj") < 0
                    && tree.token(at).xpos().equals(tree.token(verb).xpos())
                    && tree.isUnder(at, head)) {
                int cc = tree.child(at, "cc");
                return cc > head ? cc : at;
            }
        }
        return tree.size();
    }

    /// "..., Qatar said on Wednesday.": a name and a verb of saying that close the sentence.
    private boolean endsWithReport(int first) {
        int at = first;
        while (at < tree.size()
                && at - first < 8
                && (tree.token(at).upos().matches("PROPN|NOUN|DET|ADJ|NUM|PRON")
                        || tree.token(at).xpos().matches("POS|HYPH"))) {
            at++;
        }
        if (at == first || at >= tree.size() || !tree.token(at).xpos().matches("VBD|VBZ|VBP")) {
            return false;
        }
        String lemma = lexicon.lemma(form(at));
        ReportingWord word = lemma == null ? null : lexicon.verb(lemma);
        int after = afterTime(tree, at + 1);
        return word != null
                && word.takes(Frame.QUOTATION)
                && (after >= tree.size()
                        || Contents.isMark(tree, after)
                        || form(after).matches("in|after|at|during|on"));
    }

    /// ", the strongest sign yet that ...": a noun by which the reporter sums up what was said.
    private boolean isComment(int determiner) {
        for (int at = determiner + 1;
                at < Math.min(tree.size(), determiner + COMMENT_PHRASE);
                at++) {
            if (!tree.token(at).upos().matches("NOUN|ADJ|ADV|NUM|PROPN|PART")) {
                return false;
            }
            boolean last = at + 1 >= tree.size() || !tree.token(at + 1).upos().equals("NOUN");
            if (last && Edges.COMMENTS.contains(form(at))) {
                return true;
            }
        }
        return false;
    }

    /// The last word of an infinitive's content: a clause with a subject of its own that is tied on
    /// by "and" is the reporter's again.
    int endOfInfinitive(int head) {
        int end = end(head, true);
        for (int anchor : new int[] {head, verb}) {
            for (int clause : tree.children(anchor)) {
                boolean own =
                        clause > head
                                && tree.token(clause).plainRelation().matches("conj|parataxis")
                                && tree.child(clause, "nsubj", "nsubj:pass") > head;
                int first = own ? tree.subtree(clause).getFirst() : -1;
                if (first > head) {
                    end = Math.min(end, first - 1);
                }
            }
        }
        return end;
    }

    /// The "and" behind an object by which the same speaker's next report is tied on: "called it
    /// cynical and promised to ..."; the sentence's size without one.
    private int secondReport(int head) {
        for (int at = Math.max(head, verb) + 1; at + 2 < tree.size(); at++) {
            boolean next =
                    form(at).matches("and|but")
                            && isReporting(at + 1)
                            && tree.token(at + 1).xpos().matches("VBD|VBZ|VBP|VBN")
                            && tree.token(at + 1).upos().equals("VERB")
                            && !tree.token(at + 2).upos().equals("NOUN");
            if (next) {
                return at;
            }
        }
        return tree.size();
    }

    /// "... but noted that": a second report by the same speaker.
    private boolean goesOnReporting(int conjunction) {
        int at =
                tree.token(conjunction + 1).upos().equals("ADV")
                        ? conjunction + 2
                        : conjunction + 1;
        return at + 1 < tree.size()
                && isReporting(at)
                && tree.token(at).xpos().matches("VBD|VBZ|VBP")
                && (form(conjunction).equals("but") || form(at + 1).matches("that|he|she|they"));
    }

    /// The last word of a content that begins at `first` where the tree is of no help: the rest of
    /// the sentence up to a mark or phrase that ends contents.
    int endOfRest(int first) {
        return Math.min(tree.size(), stopInside(first)) - 1;
    }

    boolean isTime(int at) {
        return isTime(tree, at);
    }

    /// The first word from `at` on that is no "on Monday", "yesterday".
    static int afterTime(Tree tree, int at) {
        boolean led =
                at + 1 < tree.size() && tree.token(at).upos().equals("ADP") && isTime(tree, at + 1);
        return led ? at + 2 : at < tree.size() && isTime(tree, at) ? at + 1 : at;
    }

    static boolean isTime(Tree tree, int at) {
        return Edges.TIMES.contains(tree.token(at).form().toLowerCase(Locale.ROOT));
    }

    private boolean stops(int child, boolean clause) {
        String relation = tree.token(child).plainRelation();
        int first = tree.subtree(child).getFirst();
        return switch (relation) {
            case "conj" ->
                    !clause
                            || tree.child(child, "nsubj") < 0
                            || isReporting(child)
                            || form(first).equals("but");
            case "parataxis" -> true;
            case "advcl" ->
                    clause
                            ? tree.token(child).xpos().equals("VBG")
                                    && tree.child(child, "mark") < 0
                            : !hasMarkOrCase(
                                    child,
                                    Set.of(
                                            "for", "of", "as", "to", "from", "with", "than",
                                            "whether"));
            case "obl" ->
                    isVenueOrTime(child)
                            || (!clause
                                    && !hasCase(
                                            child,
                                            Set.of(
                                                    "for", "of", "as", "to", "with", "from", "than",
                                                    "like", "about", "against")));
            case "advmod" -> !clause;
            default -> false;
        };
    }

    private boolean isVenueOrTime(int oblique) {
        String form = form(oblique);
        return Edges.VENUES.contains(form)
                || Edges.TIMES.contains(form)
                || tree.token(oblique).relation().equals("obl:tmod");
    }

    private boolean hasMarkOrCase(int child, Set<String> words) {
        return hasCase(child, words)
                || tree.children(child, "mark").stream()
                        .anyMatch(mark -> words.contains(form(mark)));
    }

    private boolean hasCase(int child, Set<String> words) {
        return tree.children(child, "case").stream().anyMatch(mark -> words.contains(form(mark)));
    }

    /// The first word of a clause behind the verb: next to the verb, or behind "that" and what
    /// stands between: hearers, times and places.
    int start(int head, ReportingWord word) {
        for (int mark : tree.children(head, "mark")) {
            if (mark > verb && Contents.isThat(tree.token(mark))) {
                return mark;
            }
        }
        int that = thatBehindPlace();
        if (that > 0) {
            return that;
        }
        int inTree = firstBehind(head);
        for (int at = verb + 1; at <= inTree; at++) {
            if (Contents.isThat(tree.token(at)) && tree.is(at, "mark")) {
                return at;
            }
        }
        int at = verb + 1;
        if (word.takes(Frame.HEARER) || !word.particle().isEmpty()) {
            return inTree;
        }
        while (at < inTree && skippable(at)) {
            at = Math.max(at + 1, endOfSkippable(at));
        }
        return Math.min(at, inTree);
    }

    /// "said in an interview on Monday that": the "that" behind a place or time, -1 without one.
    private int thatBehindPlace() {
        int next = verb + 1;
        if (next >= tree.size()
                || (!tree.token(next).upos().matches("ADP|ADV")
                        && !isTime(next)
                        && !isComma(next))) {
            return -1;
        }
        for (int at = next; at < Math.min(tree.size(), verb + 16); at++) {
            if (Contents.isThat(tree.token(at)) && tree.token(at).xpos().equals("IN")) {
                return at;
            }
            if (tree.token(at).xpos().matches("VBD|VBZ|VBP|MD") || form(at).matches("[.;:]")) {
                return -1;
            }
        }
        return -1;
    }

    private int firstBehind(int head) {
        List<Integer> words = tree.subtree(head);
        for (int word : words) {
            if (word > verb) {
                return word;
            }
        }
        return head;
    }

    private boolean skippable(int at) {
        if (tree.token(at).upos().equals("ADV") || isComma(at) || Edges.TIMES.contains(form(at))) {
            return true;
        }
        int top = topAt(at);
        return top >= 0 && tree.head(top) == verb && tree.is(top, "obl");
    }

    private int endOfSkippable(int at) {
        int top = topAt(at);
        return top >= 0 && tree.head(top) == verb && tree.is(top, "obl")
                ? Contents.lastOf(tree, top) + 1
                : at + 1;
    }

    /// The child of the verb whose phrase starts at a word, -1 when none does.
    private int topAt(int at) {
        int top = at;
        while (tree.head(top) >= 0 && tree.head(top) != verb) {
            top = tree.head(top);
        }
        return tree.head(top) == verb && tree.subtree(top).getFirst() == at ? top : -1;
    }

    private boolean onlyMarks(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Contents.isMark(tree, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isReporting(int at) {
        return lexicon.lemma(form(at)) != null;
    }

    private boolean isComma(int at) {
        return form(at).equals(",");
    }

    private String form(int at) {
        return tree.token(at).form().toLowerCase(Locale.ROOT);
    }
}
