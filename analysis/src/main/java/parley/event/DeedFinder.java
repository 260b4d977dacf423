package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.Judgement;
import parley.model.Mention;
import parley.text.Tree;

/// Finds the deeds of one sentence by the lexicon.
final class DeedFinder {
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "flat", "case", "aux");

    /// More than any pattern of ours weighs.
    private static final int USERS = 20;

    private final Tree tree;
    private final ClauseReader clauses;
    private final Facts facts;
    private final Matcher matcher;
    private final Roles roles;

    DeedFinder(Tree tree, ClauseReader clauses, Facts facts, Matcher matcher, Roles roles) {
        this.tree = tree;
        this.clauses = clauses;
        this.facts = facts;
        this.matcher = matcher;
        this.roles = roles;
    }

    List<Candidate> find() {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < tree.size(); i++) {
            if (!matcher.mayMatch(i) || isModifier(i)) {
                continue;
            }
            Clause clause = clauses.read(i);
            Pattern pattern = matcher.best(clause);
            if (pattern != null) {
                found.add(candidate(clause, pattern));
            }
        }
        return found;
    }

    private Candidate candidate(Clause clause, Pattern pattern) {
        Action action = pattern.action();
        List<Mention> source;
        List<Mention> target;
        boolean inverse = pattern.inverse() || pattern.condition("pat") != null;
        if (inverse) {
            target = roles.mentions(clause.agents());
            List<String> doers =
                    pattern.targets().isEmpty() ? List.of("by", "from", "in") : pattern.targets();
            source = roles.target(clause, doers, target, false);
            if (pattern.condition("pat") != null) {
                source = source.isEmpty() ? List.of() : source.subList(0, 1);
            }
        } else {
            source = source(clause, action);
            target = roles.target(clause, pattern.targets(), source, action.wide());
        }
        Judgement judgement = facts.of(clause);
        int weight = pattern.fineness() * 2 + (clause.support() >= 0 ? 1 : 0);
        if (action.isUsers()) {
            weight += USERS;
        }
        return new Candidate(
                action.key(),
                action.code(),
                clause.predicate(),
                roles.settled(source, target),
                target,
                isBetween(clause) ? Action.Sharing.JOINT : action.sharing(),
                judgement,
                pattern.trigger(),
                roles.doer(clause.agents(), inverse ? target : source),
                weight);
    }

    /// "clashes between the two": each does it to the other.
    private static boolean isBetween(Clause clause) {
        List<Integer> sides = clause.under("between");
        return sides.size() > 1 && clause.agents().containsAll(sides);
    }

    /// Who did it; for a passive without a doer, whose attack it was: "killed in Israeli shelling".
    private List<Mention> source(Clause clause, Action action) {
        List<Mention> source = roles.mentions(clause.agents());
        if (!source.isEmpty() || !clause.passive() || !action.isViolent()) {
            return source;
        }
        for (String preposition : List.of("in", "by", "during", "after")) {
            for (int noun : clause.under(preposition)) {
                if (matcher.mayMatch(noun)) {
                    List<Mention> doers = roles.mentions(clauses.read(noun).agents());
                    if (!doers.isEmpty()) {
                        return doers;
                    }
                }
            }
        }
        return source;
    }

    private boolean isModifier(int index) {
        return MODIFIERS.contains(tree.token(index).plainRelation()) && !clauses.isMisread(index);
    }
}
