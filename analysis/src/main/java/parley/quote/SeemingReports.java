package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.text.Token;
import parley.text.Tree;

/// Finds what something seems or appears to be: the subject and the rest are the content, nobody is
/// named who thinks so.
final class SeemingReports {
    private static final Set<String> VERBS =
            Set.of("seem", "seems", "seemed", "appear", "appears", "appeared");

    private SeemingReports() {}

    static List<Report> find(ReportText text, Lexicon lexicon) {
        var found = new ArrayList<Report>();
        for (int word = 0; word < text.size(); word++) {
            Token token = text.token(word);
            if (!VERBS.contains(text.lower(word)) || !token.xpos().startsWith("VB")) {
                continue;
            }
            Tree tree = text.tree(word);
            int verb = text.inTree(word);
            int subject = tree.child(verb, "nsubj");
            int rest = tree.child(verb, "xcomp");
            Span who = subject < 0 || subject > verb ? null : Subjects.phrase(tree, subject, verb);
            if (who != null && rest > verb) {
                var parts = new ArrayList<Span>();
                parts.add(who);
                parts.addAll(
                        Contents.range(
                                tree, verb + 1, new Extents(tree, lexicon, verb).end(rest, true)));
                found.add(
                        new Report(
                                word,
                                token.span(),
                                token.lemma(),
                                CueClass.OTHER,
                                parts,
                                null,
                                "seeming",
                                0.6));
            }
        }
        return found;
    }
}
