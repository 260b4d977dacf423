package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Finds what verbs report by the tree: clauses, infinitives, noun phrases and what prepositions
/// bring in.
final class ClauseReports {
    private final ReportText text;
    private final Lexicon lexicon;
    private final List<Report> found = new ArrayList<>();

    private ClauseReports(ReportText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Report> find(ReportText text, Lexicon lexicon) {
        var reports = new ClauseReports(text, lexicon);
        for (int word = 0; word < text.size(); word++) {
            reports.read(word);
        }
        return reports.found;
    }

    private void read(int word) {
        Token token = text.token(word);
        String lemma = lexicon.lemma(text.lower(word));
        if (lemma == null || !token.xpos().startsWith("VB") || "AUX".equals(token.upos())) {
            return;
        }
        Tree tree = text.tree(word);
        int verb = text.inTree(word);
        Found content = withParticle(tree, verb, lemma);
        if (content == null) {
            ReportingWord plain = lexicon.verb(lemma);
            content = plain == null ? null : byFrames(tree, verb, plain);
        }
        if (content != null && !content.parts.isEmpty()) {
            int subject = Subjects.of(tree, verb);
            Span speaker =
                    subject < 0 ? null : Subjects.phrase(tree, subject, subject < verb ? verb : -1);
            found.add(
                    new Report(
                            word,
                            cueWords(tree, verb, content.word),
                            content.word.lemma(),
                            content.word.kind(),
                            content.parts,
                            speaker,
                            content.rule,
                            0.8));
        }
    }

    /// The verb with its negation, "did not confirm", and the particle right behind it, "ruled
    /// out".
    private static Span cueWords(Tree tree, int verb, ReportingWord word) {
        int first = verb;
        for (int child : tree.children(verb)) {
            boolean not =
                    child < verb
                            && verb - child <= 3
                            && tree.token(child).form().matches("(?i)not|n't|n’t|never|no");
            first = not ? Math.min(first, child) : first;
        }
        while (first < verb && first > 0 && tree.token(first - 1).upos().equals("AUX")) {
            first--;
        }
        int last = verb;
        for (String part : word.particle().split(" ", -1)) {
            boolean next =
                    last + 1 < tree.size() && tree.token(last + 1).form().equalsIgnoreCase(part);
            last = next ? last + 1 : last;
        }
        return Span.around(tree.token(first).span(), tree.token(last).span());
    }

    private record Found(ReportingWord word, List<Span> parts, String rule) {}

    private @Nullable Found withParticle(Tree tree, int verb, String lemma) {
        int behind = Extents.afterTime(tree, verb + 1);
        for (int next = behind; next <= behind + 1 && next < tree.size(); next++) {
            if (next > behind
                    && !tree.token(behind)
                            .form()
                            .matches("(?i)not|also|again|only|\\w+ly|out|up")) {
                break;
            }
            String form = tree.token(next).form().toLowerCase(Locale.ROOT);
            ReportingWord word = lexicon.verb(lemma, form);
            if (word == null && next + 1 < tree.size()) {
                word = lexicon.verb(lemma, form + " " + tree.token(next + 1).form());
            }
            if (word == null) {
                continue;
            }
            int after = next + word.particle().split(" ", -1).length;
            if (word.takes(Frame.OBJECT) && after < tree.size()) {
                int object = objectOf(tree, verb, after);
                if (form.equals("to") && tree.token(after).xpos().equals("VB")) {
                    ReportingWord plain = lexicon.verb(lemma);
                    return object < 0 || plain == null || !plain.takes(Frame.INFINITIVE)
                            ? null
                            : new Found(
                                    plain,
                                    Contents.range(
                                            tree,
                                            next > behind ? next - 1 : next,
                                            new Extents(tree, lexicon, verb)
                                                    .endOfInfinitive(object)),
                                    "infinitive");
                }
                if (object >= 0 && !Extents.isTime(tree, object)) {
                    return new Found(
                            word,
                            Contents.range(
                                    tree,
                                    after,
                                    new Extents(tree, lexicon, verb).end(object, false)),
                            "verb with preposition");
                }
            }
            Found found = byFrames(tree, verb, word);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The child of the verb whose phrase begins at `start`, -1 when there is none.
    private static int objectOf(Tree tree, int verb, int start) {
        for (int child : tree.children(verb)) {
            if (child >= start && tree.subtree(child).getFirst() <= start) {
                return child;
            }
        }
        return -1;
    }

    private @Nullable Found byFrames(Tree tree, int verb, ReportingWord word) {
        if (word.takes(Frame.CLAUSE)) {
            List<Span> around =
                    Parentheses.around(
                            tree, verb, tree.child(verb, "ccomp", "xcomp", "obj") > verb);
            if (!around.isEmpty()) {
                return new Found(word, around, "parenthesis");
            }
        }
        Found clause = clause(tree, verb, word);
        if (clause != null) {
            return clause;
        }
        Found infinitive = infinitive(tree, verb, word);
        if (infinitive != null) {
            return infinitive;
        }
        Found bare = bareClause(tree, verb, word);
        if (bare != null) {
            return bare;
        }
        Found object = object(tree, verb, word);
        return object != null ? object : surface(tree, verb, word);
    }

    /// "He insisted he had": a clause without "that" which the tree does not show.
    private @Nullable Found bareClause(Tree tree, int verb, ReportingWord word) {
        int first = verb + 1 + (word.particle().isEmpty() ? 0 : word.particle().split(" ").length);
        if (!word.takes(Frame.CLAUSE) || !word.takes(Frame.QUOTATION) || first + 1 >= tree.size()) {
            return null;
        }
        boolean pronoun =
                tree.token(first)
                        .form()
                        .toLowerCase(Locale.ROOT)
                        .matches("he|she|they|we|i|it|there");
        boolean nominal =
                tree.token(first).upos().matches("DET|NOUN|PROPN|NUM|ADJ|PRON")
                        && !word.takes(Frame.HEARER);
        if (!pronoun && !nominal) {
            return null;
        }
        for (int at = first + 1; at < Math.min(tree.size(), first + 14); at++) {
            String xpos = tree.token(at).xpos();
            if (tree.token(at).form().matches("[.;:?!—–-]|who|which|that|when|while|as|because")
                    || (nominal && !pronoun && tree.token(at).form().matches("and|or|but|,"))) {
                return null;
            }
            if (xpos.matches("VBD|VBZ|VBP|MD")) {
                return new Found(
                        word,
                        Contents.clauses(
                                tree, first, new Extents(tree, lexicon, verb).endOfRest(first)),
                        "clause without that");
            }
            if (pronoun && !tree.token(at).upos().matches("ADV|PUNCT")) {
                return null;
            }
        }
        return null;
    }

    /// A clause that the tree does not show: the words from "that" or a question word on.
    private @Nullable Found surface(Tree tree, int verb, ReportingWord word) {
        if (!word.takes(Frame.CLAUSE)) {
            return null;
        }
        var extents = new Extents(tree, lexicon, verb);
        int next = verb + 1;
        boolean gap =
                next < tree.size()
                        && (word.takes(Frame.HEARER)
                                || tree.token(next).upos().matches("ADP|ADV")
                                || extents.isTime(next));
        for (int at = next; at < Math.min(tree.size() - 1, gap ? verb + 9 : verb + 2); at++) {
            String form = tree.token(at).form().toLowerCase(Locale.ROOT);
            if (List.of("that", "whether", "how", "why", "what", "if").contains(form)
                    && !tree.is(at, "det")) {
                return new Found(
                        word,
                        Contents.clauses(tree, at, extents.endOfRest(at)),
                        "clause by its first word");
            }
            if (Contents.isMark(tree, at) || tree.token(at).xpos().startsWith("VB")) {
                break;
            }
        }
        return null;
    }

    private @Nullable Found clause(Tree tree, int verb, ReportingWord word) {
        int clause = tree.child(verb, "ccomp");
        if (clause < 0) {
            return null;
        }
        if (hasTo(tree, clause) && !word.takes(Frame.INFINITIVE)) {
            return null;
        }
        boolean gerund =
                "VBG".equals(tree.token(clause).xpos()) && tree.child(clause, "nsubj", "aux") < 0;
        if (!(gerund
                ? word.takes(Frame.GERUND) || word.takes(Frame.CLAUSE)
                : word.takes(Frame.CLAUSE))) {
            return null;
        }
        var extents = new Extents(tree, lexicon, verb);
        return clause < verb
                ? null
                : new Found(
                        word,
                        withGap(
                                tree,
                                verb,
                                Contents.clauses(
                                        tree,
                                        extents.start(clause, word),
                                        extents.end(clause, true))),
                        "clause after its verb");
    }

    /// "which he said would fall": the relative word belongs to the content.
    private static List<Span> withGap(Tree tree, int verb, List<Span> content) {
        int subject = tree.child(verb, "nsubj");
        int before = subject < 0 || subject > verb ? -1 : tree.subtree(subject).getFirst() - 1;
        if (before < 0 || !tree.token(before).xpos().matches("WDT|WP") || content.isEmpty()) {
            return content;
        }
        var parts = new ArrayList<Span>();
        parts.add(tree.token(before).span());
        parts.addAll(content);
        return parts;
    }

    private @Nullable Found infinitive(Tree tree, int verb, ReportingWord word) {
        int complement = complement(tree, verb);
        if (complement < verb || Subjects.isPassive(tree, verb)) {
            return null;
        }
        boolean to = hasTo(tree, complement);
        boolean gerund = "VBG".equals(tree.token(complement).xpos());
        int object = tree.child(verb, "obj", "iobj");
        if (to && object > verb && object < complement && word.takes(Frame.OBJECT_AND_INFINITIVE)) {
            return new Found(
                    word,
                    Contents.range(
                            tree,
                            tree.subtree(object).getFirst(),
                            new Extents(tree, lexicon, verb).endOfInfinitive(complement)),
                    "object with infinitive");
        }
        if ((to && word.takes(Frame.INFINITIVE)) || (gerund && word.takes(Frame.GERUND))) {
            return new Found(
                    word,
                    Contents.range(
                            tree,
                            to
                                    ? toOf(tree, verb, complement)
                                    : Math.max(verb + 1, tree.subtree(complement).getFirst()),
                            new Extents(tree, lexicon, verb).endOfInfinitive(complement)),
                    to ? "infinitive" : "gerund");
        }
        return null;
    }

    /// The "to" of an infinitive, with a "not" before it.
    private static int toOf(Tree tree, int verb, int infinitive) {
        for (int mark : tree.children(infinitive, "mark")) {
            if (mark > verb && tree.token(mark).form().equalsIgnoreCase("to")) {
                boolean not =
                        mark - 1 > verb && tree.token(mark - 1).form().matches("(?i)not|never");
                return not ? mark - 1 : mark;
            }
        }
        return Math.max(verb + 1, tree.subtree(infinitive).getFirst());
    }

    private static int complement(Tree tree, int verb) {
        int complement = tree.child(verb, "xcomp", "ccomp");
        if (complement >= 0) {
            return complement;
        }
        for (int child : tree.children(verb, "advcl")) {
            int object = tree.child(verb, "obj");
            if (child > verb && hasTo(tree, child) && tree.subtree(child).getFirst() == verb + 1) {
                return child;
            }
            if (child > verb
                    && object > verb
                    && hasTo(tree, child)
                    && tree.subtree(child).getFirst() == Contents.lastOf(tree, object) + 1) {
                return child;
            }
        }
        return -1;
    }

    private static boolean hasTo(Tree tree, int verb) {
        return tree.children(verb, "mark").stream()
                .anyMatch(mark -> tree.token(mark).form().equalsIgnoreCase("to"));
    }

    /// called the plan "a mistake": the words in quotation marks are what it is called.
    private static boolean isNamedInQuotes(Tree tree, int object) {
        for (int at = object; at < Math.min(tree.size(), object + 8); at++) {
            if (tree.token(at).form().matches("[\"“‘«]|``|''")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found object(Tree tree, int verb, ReportingWord word) {
        int object = tree.child(verb, "obj");
        if (object < verb) {
            return null;
        }
        boolean named =
                word.takes(Frame.OBJECT_AND_PREDICATE)
                        && (tree.child(verb, "xcomp", "iobj") > verb
                                || tree.children(verb, "obj").size() > 1
                                || isNamedInQuotes(tree, object));
        if (!named
                && !word.takes(Frame.OBJECT)
                && !(word.takes(Frame.OBJECT_AND_INFINITIVE)
                        && tree.children(object, "acl").stream().anyMatch(c -> hasTo(tree, c)))) {
            return null;
        }
        boolean hearer =
                word.takes(Frame.INFINITIVE)
                        && tree.token(object).upos().matches("PROPN|PRON")
                        && tree.child(object, "conj") < 0;
        if (hearer) {
            return null;
        }
        int first = tree.subtree(object).getFirst();
        if (first <= verb) {
            first = object;
        }
        return new Found(
                word,
                Contents.range(tree, first, new Extents(tree, lexicon, verb).end(object, false)),
                "object");
    }
}
