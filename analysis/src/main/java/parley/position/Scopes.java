package parley.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Scope;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Reads what narrows a content: land and who holds it, groups, quantities, times, deadlines.
final class Scopes {
    private final Reader reader;
    private final Draft draft;
    private final Tree tree;
    private final Term.Range content;

    private Scopes(Reader reader, Draft draft, Term.Range content) {
        this.reader = reader;
        this.draft = draft;
        this.tree = draft.tree();
        this.content = content;
    }

    /// The narrowing words in reading order.
    static List<Scope> of(Reader reader, Draft draft, Term.Range content) {
        var scopes = new Scopes(reader, draft, content).read();
        scopes.sort(Comparator.comparing(Scope::words));
        return scopes;
    }

    private List<Scope> read() {
        var scopes = new ArrayList<Scope>();
        for (int i = 0; i < tree.size(); i++) {
            if (!isNear(i)) {
                continue;
            }
            String lemma = PhraseNames.lemma(tree.token(i));
            String preposition = Slots.preposition(tree, i);
            boolean noun = Clauses.isNominal(tree.token(i));
            if (isTime(i)) {
                switch (preposition) {
                    case "by", "before", "within" ->
                            scopes.add(new Scope(Scope.Kind.DEADLINE, phrase(i), null));
                    case "for", "during", "from", "until" ->
                            scopes.add(new Scope(Scope.Kind.TIME, phrase(i), null));
                    default -> {}
                }
            } else if (noun && content.contains(i) && tree.child(i, "nummod") >= 0) {
                scopes.add(new Scope(Scope.Kind.QUANTITY, amount(i), null));
            } else if (content.contains(i) && Nouns.is(lemma, "land") && isNarrowed(i)) {
                scopes.add(new Scope(Scope.Kind.TERRITORY, phrase(i), holder(i)));
            } else if (content.contains(i) && Nouns.is(lemma, "people") && isNarrowed(i)) {
                scopes.add(new Scope(Scope.Kind.GROUP, phrase(i), null));
            }
        }
        return scopes;
    }

    /// In the content, or a phrase beside it that hangs on the same words and is no term.
    private boolean isNear(int token) {
        if (content.contains(token)) {
            return true;
        }
        int head = tree.head(token);
        return (head == draft.content() || head == draft.trigger())
                && tree.is(token, "obl")
                && token > draft.trigger()
                && !reader.reporting()[token]
                && reader.terms().stream().noneMatch(term -> term.whole().contains(token));
    }

    private boolean isTime(int token) {
        Token word = tree.token(token);
        return Nouns.is(PhraseNames.lemma(word), "time")
                || (word.upos().equals("NUM")
                        && word.form().length() == 4
                        && (word.form().startsWith("19") || word.form().startsWith("20")));
    }

    private boolean isNarrowed(int noun) {
        return tree.children(noun).stream()
                .anyMatch(child ->
                        !tree.is(child, "det")
                                && !tree.is(child, "case")
                                && !tree.is(child, "punct")
                                && !tree.is(child, "cc")
                                && !tree.is(child, "conj"));
    }

    /// The number with its noun: "forty captured conscripts".
    private Span amount(int noun) {
        int first = noun;
        for (int child : tree.children(noun)) {
            if (child < noun && !tree.is(child, "det") && !tree.is(child, "case")) {
                first = Math.min(first, tree.subtree(child).getFirst());
            }
        }
        return Span.around(tree.token(first).span(), tree.token(noun).span());
    }

    /// The noun with all that belongs to it, as far as the content reaches.
    private Span phrase(int noun) {
        int first = noun;
        int last = noun;
        for (int token : tree.subtree(noun)) {
            boolean inside = content.contains(token) || !content.contains(noun);
            boolean joined = tree.is(token, "case") && tree.head(token) == noun;
            if (inside && !joined && !isInTerm(token) && isJoined(token, noun)) {
                first = Math.min(first, token);
                last = Math.max(last, token);
            }
        }
        while (first < noun && (tree.is(first, "cc") || Extents.isMark(tree, first))) {
            first++;
        }
        while (last > noun && Extents.isMark(tree, last)) {
            last--;
        }
        return Span.around(tree.token(first).span(), tree.token(last).span());
    }

    private boolean isInTerm(int token) {
        return reader.terms().stream()
                .anyMatch(term ->
                        term.whole().contains(token) && !term.whole().contains(draft.content()));
    }

    /// False for what is only coordinated with the noun.
    private boolean isJoined(int token, int noun) {
        for (int at = token; at >= 0 && at != noun; at = tree.head(at)) {
            if (tree.is(at, "conj") && tree.head(at) == noun) {
                return false;
            }
        }
        return true;
    }

    /// Who holds the land, as its own words say: "held by the rebels", "the land that we control",
    /// "rebel-held"; null when they do not.
    private @Nullable String holder(int land) {
        for (int child : tree.children(land)) {
            if (tree.is(child, "acl")) {
                Mention holder = holding(child);
                if (holder != null) {
                    return holder.party();
                }
            }
        }
        return null;
    }

    private @Nullable Mention holding(int clause) {
        String verb = tree.token(clause).lemma();
        boolean control =
                tree.subtree(clause).stream()
                        .anyMatch(token -> tree.token(token).lemma().equals("control"));
        if (!Nouns.isModal(verb, "holding") && !control) {
            return null;
        }
        int holder = -1;
        if (Clauses.isReduced(tree, clause) || Clauses.isPassive(tree, clause)) {
            for (int child : tree.children(clause, "obl")) {
                holder = Slots.preposition(tree, child).equals("by") ? child : holder;
            }
        } else {
            int subject = tree.child(clause, "nsubj");
            holder = subject >= 0 && !Clauses.isRelative(tree.token(subject)) ? subject : -1;
        }
        return holder < 0 ? null : reader.parties().of(tree, holder, reader.speaker(clause));
    }
}
