package parley.position;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Names a party by the words of its own phrase.
final class PhraseNames {
    private PhraseNames() {}

    /// The dictionary form in lower case, without what the tagger left of a plural.
    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /// The phrase without article, titles and what follows its name.
    static Mention own(Tree tree, int head) {
        int start = head;
        int end = head;
        for (int child : tree.children(head)) {
            switch (tree.token(child).plainRelation()) {
                case "amod", "compound", "flat", "fixed", "nummod" -> {
                    List<Integer> below = tree.subtree(child);
                    start = Math.min(start, below.getFirst());
                    if (child > head && isJoined(tree, end, below.getFirst())) {
                        end = Math.max(end, below.getLast());
                    }
                }
                case "nmod" -> {
                    if (child < head) {
                        start = Math.min(start, tree.subtree(child).getFirst());
                    } else if (Slots.preposition(tree, child).equals("of")
                            && Character.isUpperCase(tree.token(child).form().charAt(0))
                            && Character.isUpperCase(tree.token(head).form().charAt(0))) {
                        end = Math.max(end, child);
                    }
                }
                default -> {}
            }
        }
        boolean proper = tree.token(head).upos().equals("PROPN");
        start = afterEpithet(tree, start, head);
        while (start < head
                && (tree.token(start).upos().equals("DET")
                        || (proper && isSmall(tree, start))
                        || Nouns.is(lemma(tree.token(start)), "epithet")
                        || Extents.isMark(tree, start))) {
            start++;
        }
        Span words = Span.around(tree.token(start).span(), tree.token(end).span());
        return new Mention(words, name(tree, start, end), null);
    }

    /// No verb stands between the parts of a name, whatever the parser hung on it.
    private static boolean isJoined(Tree tree, int end, int next) {
        for (int i = end + 1; i < next; i++) {
            if (tree.token(i).upos().equals("VERB") || tree.token(i).upos().equals("AUX")) {
                return false;
            }
        }
        return true;
    }

    /// Behind "self-styled", "so-called" and the like, in whatever pieces they stand.
    private static int afterEpithet(Tree tree, int start, int head) {
        for (int i = start; i + 2 < head; i++) {
            String joined =
                    tree.token(i).form() + tree.token(i + 1).form() + tree.token(i + 2).form();
            if (Nouns.is(joined.toLowerCase(Locale.ROOT), "epithet")) {
                return i + 3;
            }
        }
        return start;
    }

    /// "Self-styled", "neutral": words before a name that are no part of it.
    private static boolean isSmall(Tree tree, int token) {
        String form = tree.token(token).form();
        boolean small = !Character.isUpperCase(form.charAt(0));
        boolean joined =
                token + 1 < tree.size()
                        && tree.token(token).span().end() == tree.token(token + 1).span().start();
        boolean letters = Character.isLetter(form.charAt(0));
        return (small && (!joined || !letters)) || form.equals("-");
    }

    /// "Ukraine's allies": whoever stands to somebody so, and not that somebody.
    static Mention possessed(Tree tree, int head) {
        int start = head;
        for (int child : tree.children(head)) {
            if (child < head && !tree.is(child, "case") && !tree.is(child, "punct")) {
                start = Math.min(start, tree.subtree(child).getFirst());
            }
        }
        Span words = Span.around(tree.token(start).span(), tree.token(head).span());
        return new Mention(words, name(tree, start, head), null);
    }

    /// "The Settlers' Bloc": a name with its owner, where only its last word was taken for
    /// another's name; null for any other phrase.
    static @Nullable Mention owned(Tree tree, int head, Mention named) {
        int owner = tree.child(head, "nmod:poss");
        if (owner < 0
                || !Character.isUpperCase(tree.token(owner).form().charAt(0))
                || !tree.token(head).span().contains(named.words())) {
            return null;
        }
        int start = owner;
        for (int child : tree.children(owner)) {
            start = child < start && !tree.is(child, "det") ? child : start;
        }
        Span words = Span.around(tree.token(start).span(), tree.token(head).span());
        return new Mention(words, name(tree, start, head), null);
    }

    /// The phrase with all that stands before its noun but the article: "the retired mediator".
    static Mention whole(Tree tree, int head) {
        int start = head;
        for (int child : tree.children(head)) {
            if (child < head && !tree.is(child, "nmod:poss") && !tree.is(child, "punct")) {
                start = Math.min(start, tree.subtree(child).getFirst());
            }
        }
        while (start < head && tree.token(start).upos().equals("DET")) {
            start++;
        }
        Span words = Span.around(tree.token(start).span(), tree.token(head).span());
        return new Mention(words, name(tree, start, head), null);
    }

    /// True for "the rebels of the Upper Valley" and "of".
    static boolean has(Tree tree, int head, String preposition) {
        return tree.children(head, "nmod").stream()
                .anyMatch(child ->
                        child > head && Slots.preposition(tree, child).equals(preposition));
    }

    /// True for "the opposition in Kenya", not for "in talks" or "in May".
    static boolean hasPlace(Tree tree, int head) {
        return tree.children(head, "nmod").stream()
                .filter(child -> child > head && Slots.preposition(tree, child).equals("in"))
                .findFirst()
                .filter(place -> Parties.isCapital(tree.token(place)))
                .filter(place -> !Nouns.is(lemma(tree.token(place)), "time"))
                .isPresent();
    }

    /// The phrase up to the end of its first "of", "in" or whatever the preposition is.
    static Mention with(Tree tree, int head, String preposition) {
        Mention own = own(tree, head);
        int start = tree.firstIn(own.words());
        for (int child : tree.children(head, "nmod")) {
            if (child > head && Slots.preposition(tree, child).equals(preposition)) {
                Span words = Span.around(own.words(), tree.token(child).span());
                return new Mention(words, name(tree, start, child), null);
            }
        }
        return own;
    }

    /// The words as the report spells them, blanks where it has some.
    static String spelling(Tree tree, Span words) {
        int first = tree.firstIn(words);
        int last = first;
        while (last + 1 < tree.size() && words.contains(tree.token(last + 1).span())) {
            last++;
        }
        return first < 0 ? "" : joined(tree, first, last);
    }

    private static String joined(Tree tree, int start, int end) {
        var name = new StringBuilder();
        for (int i = start; i <= end; i++) {
            if (i > start && tree.token(i).span().start() > tree.token(i - 1).span().end()) {
                name.append(' ');
            }
            name.append(tree.token(i).form());
        }
        return name.toString();
    }

    private static String name(Tree tree, int start, int end) {
        String whole = joined(tree, start, end);
        for (String form : List.of("Republic of ", "Kingdom of ", "State of ")) {
            if (whole.startsWith(form)) {
                return whole.substring(form.length());
            }
        }
        return whole;
    }

    /// The state behind an adjective that no list knows: "Ostrovian" gives "Ostrovia".
    static Mention demonym(Tree tree, int token, List<Tree> trees) {
        String form = tree.token(token).form();
        Span words = tree.token(token).span();
        for (int cut = 0; cut <= 3 && cut < form.length() - 2; cut++) {
            String stem = form.substring(0, form.length() - cut);
            if (isElsewhere(stem, tree, token, trees)) {
                return new Mention(words, stem, null);
            }
        }
        String name = form;
        if (form.length() > 4 && form.endsWith("i")) {
            name = form.substring(0, form.length() - 1);
        } else if (form.length() > 4 && form.endsWith("an")) {
            name = form.substring(0, form.length() - 1);
        } else if (form.length() > 5 && form.endsWith("ese")) {
            name = form.substring(0, form.length() - 3);
        } else if (tree.is(token, "compound") || tree.token(token).upos().equals("PROPN")) {
            name = own(tree, token).name();
        }
        return new Mention(words, name, null);
    }

    private static boolean isElsewhere(String name, Tree own, int token, List<Tree> trees) {
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                if ((tree != own || i != token)
                        && tree.token(i).form().equals(name)
                        && tree.token(i).upos().equals("PROPN")
                        && !tree.is(i, "compound")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A chamber is a party of its own, named with its state: "United States Senate committee".
    static Mention chamber(Tree tree, int head, Mention owner) {
        Mention own = own(tree, head);
        String name = own.name();
        String party = owner.party();
        String shown = owner.words().length() > 0 && name.contains(" ") ? name : party + " " + name;
        for (String abbreviation : List.of("US ", "U.S. ", "American ")) {
            if (shown.startsWith(abbreviation)) {
                shown = "United States " + shown.substring(abbreviation.length());
            }
        }
        return new Mention(own.words(), shown, null);
    }
}
