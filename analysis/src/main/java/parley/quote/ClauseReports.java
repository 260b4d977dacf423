package parley.quote;

import java.util.ArrayList;
import java.util.List;
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
            Span speaker = subject < 0 ? null : Subjects.phrase(tree, subject, subject < verb ? verb : -1);
            found.add(
                    new Report(
                            word,
                            token.span(),
                            content.word.lemma(),
                            content.word.kind(),
                            content.parts,
                            speaker,
                            content.rule,
                            0.8));
        }
    }

    private record Found(ReportingWord word, List<Span> parts, String rule) {}

    private @Nullable Found withParticle(Tree tree, int verb, String lemma) {
        for (int next = verb + 1; next <= verb + 2 && next < tree.size(); next++) {
            String form = tree.token(next).form().toLowerCase(java.util.Locale.ROOT);
            ReportingWord word = lexicon.verb(lemma, form);
            if (word == null && next + 1 < tree.size()) {
                word = lexicon.verb(lemma, form + " " + tree.token(next + 1).form());
            }
            if (word == null) {
                continue;
            }
            int after = next + word.particle().split(" ").length;
            if (word.takes(Frame.OBJECT) && after < tree.size()) {
                int object = objectOf(tree, verb, after);
                if (object >= 0) {
                    return new Found(word, Contents.range(tree, after, new Extents(tree, lexicon, verb).end(object, false)), "verb with preposition");
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
            List<Span> around = Parentheses.around(tree, verb, tree.child(verb, "ccomp", "xcomp", "obj") > verb);
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
        Found parenthetic = parenthetic(tree, verb, word);
        if (parenthetic != null) {
            return parenthetic;
        }
        Found object = object(tree, verb, word);
        return object != null ? object : surface(tree, verb, word);
    }

    /// A clause that the tree does not show: the words from "that" or a question word on.
    private @Nullable Found surface(Tree tree, int verb, ReportingWord word) {
        if (!word.takes(Frame.CLAUSE)) {
            return null;
        }
        for (int at = verb + 1; at < Math.min(tree.size() - 1, verb + 6); at++) {
            String form = tree.token(at).form().toLowerCase(java.util.Locale.ROOT);
            if (List.of("that", "whether", "how", "why", "what", "if").contains(form) && !tree.is(at, "det")) {
                return new Found(word, Contents.range(tree, at, new Extents(tree, lexicon, verb).end(at, true)), "clause by its first word");
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
        boolean gerund = "VBG".equals(tree.token(clause).xpos()) && tree.child(clause, "nsubj", "aux") < 0;
        if (!(gerund ? word.takes(Frame.GERUND) || word.takes(Frame.CLAUSE) : word.takes(Frame.CLAUSE))) {
            return null;
        }
        var extents = new Extents(tree, lexicon, verb);
        return clause > verb
                ? new Found(
                        word,
                        Contents.range(tree, extents.start(clause, word), extents.end(clause, true)),
                        "clause after its verb")
                : new Found(word, Contents.without(tree, clause, -1), "clause before its verb");
    }

    private @Nullable Found infinitive(Tree tree, int verb, ReportingWord word) {
        int complement = tree.child(verb, "xcomp", "ccomp");
        if (complement < verb) {
            return null;
        }
        boolean to = hasTo(tree, complement);
        boolean gerund = "VBG".equals(tree.token(complement).xpos());
        int object = tree.child(verb, "obj", "iobj");
        if (to && object > verb && object < complement && word.takes(Frame.OBJECT_AND_INFINITIVE)) {
            return new Found(word, Contents.range(tree, tree.subtree(object).getFirst(), new Extents(tree, lexicon, verb).end(complement, true)), "object with infinitive");
        }
        if (to && word.takes(Frame.INFINITIVE) || gerund && word.takes(Frame.GERUND)) {
            return new Found(word, Contents.range(tree, Math.max(verb + 1, tree.subtree(complement).getFirst()), new Extents(tree, lexicon, verb).end(complement, true)), to ? "infinitive" : "gerund");
        }
        return null;
    }

    private static boolean hasTo(Tree tree, int verb) {
        return tree.children(verb, "mark").stream()
                .anyMatch(mark -> tree.token(mark).form().equalsIgnoreCase("to"));
    }

    /// "The plan, he said, is dead": the verb hangs on the clause that it reports.
    private @Nullable Found parenthetic(Tree tree, int verb, ReportingWord word) {
        int head = tree.head(verb);
        if (head < 0 || !word.takes(Frame.CLAUSE) || !tree.is(verb, "parataxis") || tree.child(verb, "nsubj") < 0) {
            return null;
        }
        return new Found(word, Contents.without(tree, head, verb), "clause around its verb");
    }

    private @Nullable Found object(Tree tree, int verb, ReportingWord word) {
        if (!word.takes(Frame.OBJECT)) {
            return null;
        }
        int object = tree.child(verb, "obj");
        if (object < verb) {
            return null;
        }
        int first = tree.subtree(object).getFirst();
        if (first <= verb) {
            first = object;
        }
        return new Found(word, Contents.range(tree, first, new Extents(tree, lexicon, verb).end(object, false)), "object");
    }
}
