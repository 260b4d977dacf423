package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Tree;

/// Finds the turns of phrase in `idioms.tsv`.
final class Idioms {
    private static final int[] NONE = {};

    private static final class Loaded {
        static final List<Idiom> IDIOMS = load();

        /// Numbers of the idioms that may begin with a word, in the order of the file.
        static final Map<String, int[]> BY_FIRST_WORD = byFirstWord();

        private static Map<String, int[]> byFirstWord() {
            var numbers = new HashMap<String, int[]>();
            for (int i = 0; i < IDIOMS.size(); i++) {
                for (String word : IDIOMS.get(i).words.getFirst()) {
                    numbers.merge(word, new int[] {i}, Idioms::together);
                }
            }
            return numbers;
        }
    }

    private record Idiom(List<Set<String>> words, Act act, int firmness, String content) {
        boolean isFollowed() {
            return content.equals("after") || content.equals("blow");
        }

        String rule() {
            var rule = new StringBuilder("I:");
            for (Set<String> word : words) {
                rule.append(rule.length() > 2 ? " " : "")
                        .append(String.join("|", word.stream().sorted().toList()));
            }
            return rule.toString();
        }
    }

    private Idioms() {}

    static List<Draft> match(Tree tree, int sentence) {
        var drafts = new ArrayList<Draft>();
        List<String> forms = forms(tree);
        for (int i = 0; i < tree.size(); i++) {
            Draft best = null;
            int longest = 0;
            for (int number : beginningWith(tree.token(i).lemma(), forms.get(i))) {
                Idiom idiom = Loaded.IDIOMS.get(number);
                int last = end(tree, forms, i, idiom);
                if (last >= 0 && idiom.words.size() > longest) {
                    Draft draft = draft(tree, sentence, i, last, idiom);
                    if (draft != null) {
                        best = draft;
                        longest = idiom.words.size();
                    }
                }
            }
            if (best != null) {
                drafts.add(best);
            }
        }
        return drafts;
    }

    private static int[] beginningWith(String lemma, String form) {
        int[] byLemma = Loaded.BY_FIRST_WORD.getOrDefault(lemma, NONE);
        return lemma.equals(form)
                ? byLemma
                : together(byLemma, Loaded.BY_FIRST_WORD.getOrDefault(form, NONE));
    }

    /// Both lists of numbers as one, ascending.
    private static int[] together(int[] some, int[] others) {
        if (some.length == 0 || others.length == 0) {
            return some.length == 0 ? others : some;
        }
        return IntStream.concat(IntStream.of(some), IntStream.of(others))
                .distinct()
                .sorted()
                .toArray();
    }

    /// Small letters of every word, made once.
    private static List<String> forms(Tree tree) {
        var forms = new ArrayList<String>(tree.size());
        for (int i = 0; i < tree.size(); i++) {
            forms.add(tree.token(i).form().toLowerCase(Locale.ROOT));
        }
        return forms;
    }

    private static int end(Tree tree, List<String> forms, int first, Idiom idiom) {
        int at = first;
        for (int w = 0; w < idiom.words.size(); w++) {
            Set<String> words = idiom.words.get(w);
            if (words.contains("*")) {
                continue;
            }
            int slack = w > 0 && idiom.words.get(w - 1).contains("*") ? 6 : w == 0 ? 0 : 1;
            int found = -1;
            for (int i = at; i <= Math.min(tree.size() - 1, at + slack) && found < 0; i++) {
                if (words.contains(tree.token(i).lemma()) || words.contains(forms.get(i))) {
                    found = i;
                } else if (w > 0 && slack == 1 && !isFiller(tree, i, idiom.words.size() > 2)) {
                    break;
                }
            }
            if (found < 0) {
                return -1;
            }
            at = found + 1;
        }
        return at - 1;
    }

    private static boolean isFiller(Tree tree, int token, boolean wide) {
        return switch (tree.token(token).upos()) {
            case "ADJ" -> wide;
            case "ADV", "DET", "PART", "AUX", "PUNCT" -> !tree.token(token).lemma().equals("not");
            default -> false;
        };
    }

    private static @Nullable Draft draft(
            Tree tree, int sentence, int first, int last, Idiom idiom) {
        int content;
        int party;
        int predicate = predicate(tree, first, last);
        if (isDenied(tree, predicate, first)) {
            return null;
        }
        if (idiom.isFollowed()) {
            content = follower(tree, last);
            party = Clauses.subject(tree, predicate);
            boolean there =
                    party < 0
                            || tree.token(first).lemma().equals("there")
                            || tree.token(party).lemma().equals("there")
                            || tree.token(party).lemma().equals("it");
            if (there) {
                party = Draft.SPEAKER;
            }
        } else {
            content = idiom.content.equals("whole") ? predicate : before(tree, predicate, first);
            party = whose(tree, predicate);
        }
        if (content >= 0 && Nouns.is(PhraseNames.lemma(tree.token(content)), "thing")) {
            return null;
        }
        if (content < 0 || (content >= first && content <= last && idiom.isFollowed())) {
            return null;
        }
        if (idiom.content.equals("blow") && !Deeds.harm(tree, content, false)) {
            return null; // "the means to keep us safe"
        }
        boolean whole = idiom.content.equals("whole");
        Draft.Extent extent =
                !whole && tree.token(content).upos().equals("VERB")
                        ? Draft.Extent.DEED
                        : Draft.Extent.WHOLE;
        return new Draft(
                tree,
                sentence,
                whole ? predicate : idiom.isFollowed() ? last : first,
                idiom.act,
                idiom.firmness,
                content,
                extent,
                party,
                -1,
                "idiom",
                idiom.rule());
    }

    /// "Had not closed the door on talks": the denial stands before the turn of phrase.
    private static boolean isDenied(Tree tree, int predicate, int first) {
        return tree.children(predicate).stream()
                .filter(child -> child < first)
                .map(child -> tree.token(child).lemma())
                .anyMatch(lemma -> lemma.equals("not") || lemma.equals("never"));
    }

    /// "One option that the council is studying": the council's; else the speaker's.
    private static int whose(Tree tree, int predicate) {
        for (int clause : tree.children(predicate, "acl")) {
            int subject = tree.child(clause, "nsubj");
            if (subject >= 0 && !Clauses.isRelative(tree.token(subject))) {
                return subject;
            }
        }
        return Draft.SPEAKER;
    }

    /// The subject, a clause as well: "returning the plateau is out of the question".
    private static int before(Tree tree, int predicate, int first) {
        int subject = Clauses.subject(tree, predicate);
        if (subject >= 0) {
            return subject;
        }
        int clause = tree.child(predicate, "csubj");
        if (clause >= 0) {
            return clause;
        }
        int head = tree.head(predicate);
        return head >= 0 && head < first ? head : -1;
    }

    private static int predicate(Tree tree, int first, int last) {
        int best = first;
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            if ((head < first || head > last)
                    && (tree.child(i, "nsubj", "cop", "expl") >= 0
                            || tree.token(i).upos().equals("VERB"))) {
                return i;
            }
            if (head > last && (tree.is(i, "cop") || tree.is(i, "aux"))) {
                best = head;
            }
        }
        return best;
    }

    /// The highest word of what follows that does not govern the idiom itself.
    private static int follower(Tree tree, int last) {
        int at = last + 1;
        if (at >= tree.size()) {
            return -1;
        }
        int head = tree.head(last);
        if (head > last && (tree.is(last, "case") || tree.is(last, "mark"))) {
            return head;
        }
        while (tree.head(at) > last) {
            at = tree.head(at);
        }
        return Extents.isMark(tree, at) ? -1 : at;
    }

    private static List<Idiom> load() {
        var idioms = new ArrayList<Idiom>();
        for (String[] row : Rows.read("idioms.tsv", 4)) {
            var words = new ArrayList<Set<String>>();
            for (String word : Rows.words(row[0])) {
                words.add(Rows.set(word));
            }
            idioms.add(
                    new Idiom(
                            List.copyOf(words),
                            Act.valueOf(row[1]),
                            Integer.parseInt(row[2]),
                            row[3]));
        }
        return List.copyOf(idioms);
    }
}
