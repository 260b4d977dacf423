package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Finds what passives report: "is expected to leave", "was criticized by rivals for leaving".
final class PassiveReports {
    private static final Set<String> LINKS = Set.of("of", "for", "as", "with", "to");

    private PassiveReports() {}

    static List<Report> find(ReportText text, Lexicon lexicon) {
        var found = new ArrayList<Report>();
        for (int word = 0; word < text.size(); word++) {
            Token token = text.token(word);
            String lemma = lexicon.lemma(text.lower(word));
            ReportingWord verb = lemma == null ? null : lexicon.verb(lemma);
            Tree tree = text.tree(word);
            int index = text.inTree(word);
            if (verb == null || !token.xpos().equals("VBN") || tree.child(index, "aux:pass") < 0) {
                continue;
            }
            int subject = tree.child(index, "nsubj:pass", "nsubj");
            if (subject < 0 || subject > index) {
                continue;
            }
            List<Span> content = content(tree, index, subject, verb, lexicon);
            if (!content.isEmpty()) {
                int agent = Subjects.agent(tree, index);
                Span speaker = agent < 0 ? null : Subjects.phrase(tree, agent);
                found.add(
                        new Report(
                                word,
                                token.span(),
                                verb.lemma(),
                                verb.kind(),
                                content,
                                speaker,
                                "passive",
                                0.7));
            }
        }
        return found;
    }

    private static List<Span> content(
            Tree tree, int verb, int subject, ReportingWord word, Lexicon lexicon) {
        Span who = Subjects.phrase(tree, subject, verb);
        if (who == null) {
            return List.of();
        }
        int infinitive = tree.child(verb, "xcomp");
        if (infinitive > verb) {
            boolean fits =
                    word.takes(Frame.PASSIVE)
                            || word.takes(Frame.OBJECT_AND_INFINITIVE)
                            || word.takes(Frame.OBJECT);
            return fits
                    ? join(
                            who,
                            Contents.range(
                                    tree,
                                    tree.subtree(infinitive).getFirst(),
                                    new Extents(tree, lexicon, verb).end(infinitive, true)))
                    : List.of();
        }
        if (!word.takes(Frame.OBJECT)) {
            return List.of();
        }
        for (int child : tree.children(verb)) {
            boolean link =
                    child > verb
                            && tree.children(child).stream()
                                    .anyMatch(c ->
                                            c < child
                                                    && LINKS.contains(tree.token(c).form())
                                                    && (tree.is(c, "case") || tree.is(c, "mark")));
            if (link && (tree.is(child, "obl") || tree.is(child, "advcl"))) {
                return join(
                        who,
                        Contents.range(
                                tree,
                                tree.subtree(child).getFirst(),
                                Contents.lastOf(tree, child)));
            }
        }
        return List.of(who);
    }

    private static List<Span> join(Span subject, List<Span> rest) {
        var parts = new ArrayList<Span>();
        parts.add(subject);
        parts.addAll(rest);
        return parts;
    }
}
