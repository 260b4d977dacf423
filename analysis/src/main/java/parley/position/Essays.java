package parley.position;

import java.util.List;
import parley.text.Tree;

/// Tells essays from reports: who writes "we" and "I" outside all quotations tells what he thinks,
/// and what he says that a state wants is his reading of it.
final class Essays {
    private static final int ENOUGH = 2;

    private Essays() {}

    /// True for a text whose narrator speaks of himself in some sentences; a speech is none.
    static boolean is(List<Tree> trees, Voices voices) {
        return voices.address() == null
                && trees.stream().filter(tree -> speaksOfItself(tree, voices)).count() >= ENOUGH;
    }

    private static boolean speaksOfItself(Tree tree, Voices voices) {
        for (int i = 0; i < tree.size(); i++) {
            if (Voices.isFirstPerson(tree.token(i))
                    && voices.at(tree.token(i).span().start()) == null) {
                return true;
            }
        }
        return false;
    }
}
