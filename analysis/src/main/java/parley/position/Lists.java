package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Act;
import parley.text.Tree;

/// Splits a list of demands, offers or promises into one draft for each thing.
final class Lists {
    private static final Set<Act> LISTED =
            Set.of(
                    Act.DEMAND,
                    Act.OFFER,
                    Act.PROMISE,
                    Act.PROPOSE,
                    Act.REJECT,
                    Act.ACCEPT,
                    Act.SUPPORT,
                    Act.OPPOSE,
                    Act.THREATEN);

    /// What a party says it does: "ready to talk but not to disarm" refuses the second.
    private static final Set<Act> GIVEN = Set.of(Act.OFFER, Act.PROMISE, Act.ACCEPT);

    private Lists() {}

    static List<Draft> split(List<Draft> drafts) {
        var all = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            all.add(draft);
            if (!LISTED.contains(draft.act())) {
                continue;
            }
            for (int other : draft.tree().children(draft.content(), "conj")) {
                if (isThingOfItsOwn(draft.tree(), draft.content(), other)
                        && drafts.stream().noneMatch(it -> it.content() == other)) {
                    boolean excepted = Clauses.isNegated(draft.tree(), other);
                    if (!excepted) {
                        all.add(draft.about(other));
                    } else if (GIVEN.contains(draft.act())) {
                        all.add(draft.refusing(other));
                    }
                }
            }
        }
        all.sort((a, b) -> Integer.compare(a.content(), b.content()));
        return all;
    }

    /// True for a coordinated noun phrase with words of its own, or an infinitive with its own
    /// "to".
    static boolean isThingOfItsOwn(Tree tree, int head, int other) {
        if (other <= head) {
            return false;
        }
        boolean nouns =
                tree.token(head).upos().equals("NOUN")
                        && tree.token(other).upos().equals("NOUN")
                        && modifiers(tree, head) > 0
                        && modifiers(tree, other) > 0;
        return nouns || (Clauses.isTo(tree, head) && Clauses.isTo(tree, other));
    }

    private static int modifiers(Tree tree, int noun) {
        int modifiers = 0;
        for (int child : tree.children(noun)) {
            if (tree.is(child, "amod")
                    || tree.is(child, "nmod")
                    || tree.is(child, "compound")
                    || tree.is(child, "acl")) {
                modifiers++;
            }
        }
        return modifiers;
    }
}
