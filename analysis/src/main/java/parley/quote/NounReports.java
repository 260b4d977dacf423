package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Finds what nouns report: "the warning that ...", "their refusal to ...", "criticism of ...".
final class NounReports {
    private static final Set<String> MAKING =
            Set.copyOf(
                    DataFile.rows("making.tsv", 1).stream()
                            .flatMap(row -> Stream.of(row.getFirst().split(" ", -1)))
                            .toList());

    private NounReports() {}

    static List<Report> find(ReportText text, Lexicon lexicon) {
        var found = new ArrayList<Report>();
        for (int word = 0; word < text.size(); word++) {
            Token token = text.token(word);
            ReportingNoun noun =
                    token.upos().equals("NOUN") ? lexicon.noun(text.lower(word)) : null;
            if (noun == null) {
                continue;
            }
            Tree tree = text.tree(word);
            int index = text.inTree(word);
            List<Span> content = content(tree, index, noun);
            if (!content.isEmpty()) {
                int speaker = speaker(tree, index);
                Span phrase =
                        speaker < 0
                                ? null
                                : Subjects.phrase(tree, speaker, speaker < index ? index : -1);
                found.add(
                        new Report(
                                word,
                                token.span(),
                                noun.lemma(),
                                noun.kind(),
                                content,
                                phrase,
                                "noun",
                                0.7));
            }
        }
        return found;
    }

    private static List<Span> content(Tree tree, int noun, ReportingNoun word) {
        for (int child : tree.children(noun)) {
            if (child < noun) {
                continue;
            }
            int first = tree.subtree(child).getFirst();
            int last = Contents.lastOf(tree, child);
            if (first <= noun) {
                continue;
            }
            String opening = tree.token(first).form().toLowerCase(Locale.ROOT);
            String relation = tree.token(child).plainRelation();
            boolean clause =
                    (relation.equals("acl") && !tree.token(child).relation().equals("acl:relcl"))
                            || relation.equals("ccomp")
                            || relation.equals("dep");
            if (clause && opening.equals("to") && word.complements().contains("i")) {
                return Contents.range(tree, first, last);
            }
            if (word.complements().contains("c")
                    && (clause || relation.equals("acl"))
                    && List.of("that", "whether").contains(opening)
                    && tree.is(first, "mark")) {
                return Contents.range(tree, first, last);
            }
            boolean phrase =
                    relation.equals("nmod")
                            || relation.equals("obl")
                            || relation.equals("acl")
                            || relation.equals("advcl");
            if (phrase && word.complements().contains(opening) && first + 1 <= last) {
                return Contents.range(tree, first + 1, last);
            }
        }
        return List.of();
    }

    private static int speaker(Tree tree, int noun) {
        int possessor = Subjects.possessor(tree, noun);
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : tree.children(noun, "nmod")) {
            boolean by =
                    tree.children(child, "case").stream()
                            .anyMatch(c -> tree.token(c).form().matches("(?i)by|from"));
            if (by) {
                return child;
            }
        }
        int head = tree.head(noun);
        return tree.is(noun, "obj") && MAKING.contains(tree.token(head).lemma())
                ? Subjects.of(tree, head)
                : -1;
    }
}
