package parley.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.text.Tree;

/// Tells deeds that do harm from others, read from `hostile.tsv`.
final class Deeds {
    private static final class Loaded {
        static final Deeds DEEDS = load();
    }

    private record Good(Set<String> verbs, Set<String> objects) {}

    private record Deed(String verb, Set<String> objects) {}

    private final Set<String> alone = new HashSet<>();
    private final Set<String> hard = new HashSet<>();
    private final List<Deed> with = new ArrayList<>();
    private final List<Good> good = new ArrayList<>();

    private Deeds() {}

    /// True when doing what stands at `head` would harm somebody.
    ///
    /// @param strict whether a verb that may also be harmless does not count
    static boolean harm(Tree tree, int head, boolean strict) {
        Deeds deeds = Loaded.DEEDS;
        String verb = tree.token(head).lemma();
        int inner = tree.child(head, "xcomp");
        if (inner > head && Nouns.isModal(verb, "aspect")) {
            return harm(tree, inner, strict);
        }
        if (deeds.isGood(tree, head, verb)) {
            return false;
        }
        if (deeds.hard.contains(verb) || (!strict && deeds.alone.contains(verb))) {
            return true;
        }
        for (Deed deed : deeds.with) {
            if (deed.verb.equals(verb)) {
                for (int token : tree.subtree(head)) {
                    if (token != head
                            && (deed.objects.contains(tree.token(token).lemma())
                                    || deed.objects.contains(
                                            Clauses.singular(tree.token(token).lemma())))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// True for a verb that does harm whatever its object: not to do it is a promise.
    static boolean isBlow(String verb) {
        return Loaded.DEEDS.hard.contains(verb);
    }

    /// "Suspend air operations": to end a harm does none.
    private boolean isGood(Tree tree, int head, String verb) {
        for (Good deed : good) {
            if (!deed.verbs.contains(verb)) {
                continue;
            }
            for (int child : tree.children(head)) {
                boolean object =
                        tree.is(child, "obj")
                                || (tree.is(child, "obl") && isFrom(tree, child))
                                || tree.is(child, "nsubj:pass")
                                || tree.is(child, "advmod");
                String lemma = tree.token(child).lemma();
                if (object
                        && (deed.objects.contains(lemma)
                                || deed.objects.contains(Clauses.singular(lemma)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFrom(Tree tree, int phrase) {
        return switch (Slots.preposition(tree, phrase)) {
            case "from", "of", "to", "in" -> tree.child(tree.head(phrase), "obj") < 0;
            default -> false;
        };
    }

    private static Deeds load() {
        var deeds = new Deeds();
        for (String[] row : Rows.read("hostile.tsv", 3)) {
            switch (row[0]) {
                case "alone" -> deeds.alone.addAll(Rows.parts(row[1]));
                case "hard" -> deeds.hard.addAll(Rows.parts(row[1]));
                case "good" -> deeds.good.add(new Good(Rows.set(row[1]), Rows.set(row[2])));
                case "with" -> deeds.with.add(new Deed(row[1], Rows.set(row[2])));
                default ->
                        throw new IllegalStateException(
                                "A deed is alone, hard, good or with, got " + row[0]);
            }
        }
        return deeds;
    }
}
