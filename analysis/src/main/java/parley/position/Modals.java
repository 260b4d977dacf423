package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.text.Tree;

/// Finds positions that no word of its own makes but a modal verb or a command: what a party says
/// it will do, what another must do, what is expected.
final class Modals {
    private Modals() {}

    static List<Draft> match(Tree tree, int sentence, Subjects subjects) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < tree.size(); i++) {
            if (!tree.token(i).upos().equals("VERB") && tree.child(i, "cop", "aux") < 0) {
                continue;
            }
            Draft draft = Expectations.of(tree, sentence, i, subjects);
            if (draft == null) {
                draft = clause(tree, sentence, i, subjects);
            }
            if (draft == null) {
                draft = ImperativeActs.of(tree, sentence, i, subjects);
            }
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static @Nullable Draft clause(Tree tree, int sentence, int verb, Subjects subjects) {
        ModalClause clause = ModalClause.of(tree, sentence, verb, subjects);
        if (clause == null) {
            return null;
        }
        return switch (clause.kind()) {
            case FUTURE -> FutureActs.of(clause);
            case ABILITY -> DutyActs.ability(clause);
            case MUST, SHOULD, NEED ->
                    DutyActs.duty(clause, Voices.isFirstPerson(tree.token(clause.subject())));
        };
    }
}
