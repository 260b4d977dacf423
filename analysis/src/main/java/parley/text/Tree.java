package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import parley.model.Span;

/// Questions to a sentence's dependency tree. Tokens are named by their index in the sentence.
public final class Tree {
    private final Sentence sentence;
    private final List<List<Integer>> children;
    private final int root;

    private Tree(Sentence sentence) {
        this.sentence = sentence;
        var children = new ArrayList<List<Integer>>();
        int size = sentence.tokens().size();
        for (int i = 0; i < size; i++) {
            children.add(new ArrayList<>(2));
        }
        int root = -1;
        for (int i = 0; i < size; i++) {
            int head = sentence.tokens().get(i).head();
            if (head < 0) {
                root = i;
            } else {
                children.get(head).add(i);
            }
        }
        this.children = children;
        this.root = root;
    }

    public static Tree of(Sentence sentence) {
        return new Tree(sentence);
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return sentence.tokens().size();
    }

    public Token token(int index) {
        return sentence.tokens().get(index);
    }

    /// The root's index, -1 for a sentence without tokens.
    public int root() {
        return root;
    }

    /// Direct dependents in reading order.
    public List<Integer> children(int index) {
        return children.get(index);
    }

    /// Direct dependents with this relation; a relation without subtype matches every subtype.
    public List<Integer> children(int index, String relation) {
        List<Integer> found = List.of();
        for (int child : children.get(index)) {
            if (is(child, relation)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(child);
            }
        }
        return found;
    }

    /// The first direct dependent with one of these relations, -1 when there is none.
    public int child(int index, String... relations) {
        for (int child : children.get(index)) {
            for (String relation : relations) {
                if (is(child, relation)) {
                    return child;
                }
            }
        }
        return -1;
    }

    /// True when the token stands in this relation to its head.
    public boolean is(int index, String relation) {
        String found = token(index).relation();
        int length = relation.length();
        return found.startsWith(relation)
                && (found.length() == length
                        || (found.charAt(length) == ':' && relation.indexOf(':') < 0));
    }

    public int head(int index) {
        return token(index).head();
    }

    /// True when `index` is `ancestor` or stands somewhere below it.
    public boolean isUnder(int index, int ancestor) {
        return isUnder(index, ancestor, _ -> false);
    }

    /// The same with no token in between, `index` among them, that parts what is below it from what
    /// is above.
    public boolean isUnder(int index, int ancestor, IntPredicate parts) {
        for (int at = index; at >= 0; at = head(at)) {
            if (at == ancestor) {
                return true;
            }
            if (parts.test(at)) {
                return false;
            }
        }
        return false;
    }

    /// `index` or the nearest token above it that stands in one of these relations to its head, -1
    /// when none does.
    public int upTo(int index, String... relations) {
        for (int at = index; at >= 0; at = head(at)) {
            for (String relation : relations) {
                if (is(at, relation)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// All tokens of the subtree below and including `index`, in reading order.
    public List<Integer> subtree(int index) {
        var tokens = new ArrayList<Integer>();
        collect(index, tokens);
        tokens.sort(null);
        return tokens;
    }

    /// From the first to the last character of the subtree; gaps inside are covered too.
    public Span subtreeSpan(int index) {
        List<Integer> tokens = subtree(index);
        return Span.around(token(tokens.getFirst()).span(), token(tokens.getLast()).span());
    }

    /// The index of the first token that overlaps the span, -1 when none does.
    public int firstIn(Span span) {
        for (int i = 0; i < size(); i++) {
            if (token(i).span().overlaps(span)) {
                return i;
            }
        }
        return -1;
    }

    private void collect(int index, List<Integer> tokens) {
        var open = new ArrayList<Integer>();
        open.add(index);
        while (!open.isEmpty()) {
            int next = open.removeLast();
            tokens.add(next);
            open.addAll(children.get(next));
        }
    }
}
