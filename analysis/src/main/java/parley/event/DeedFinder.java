package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.FactualityReader;
import parley.clause.Judgement;
import parley.model.Factuality;
import parley.model.Mention;
import parley.text.Token;
import parley.text.Tree;

/// Finds the deeds of one sentence by the lexicon.
final class DeedFinder {
    private static final Set<String> BACKGROUND =
            Set.of(
                    "after",
                    "since",
                    "when",
                    "as",
                    "following",
                    "while",
                    "before",
                    "where",
                    "because");
    private final Tree tree;
    private final ClauseReader clauses;
    private final FactualityReader factuality;
    private final Matcher matcher;
    private final Roles roles;

    DeedFinder(
            Tree tree,
            ClauseReader clauses,
            FactualityReader factuality,
            Matcher matcher,
            Roles roles) {
        this.tree = tree;
        this.clauses = clauses;
        this.factuality = factuality;
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
        if (pattern.inverse() || pattern.condition("pat") != null) {
            target = roles.mentions(clause.agents());
            source = roles.target(clause, List.of("by", "from", "in"), target);
            if (pattern.condition("pat") != null) {
                source = source.isEmpty() ? List.of() : source.subList(0, 1);
            }
        } else {
            source = roles.mentions(clause.agents());
            target = roles.target(clause, pattern.targets(), source);
        }
        Judgement judgement = background(clause.predicate(), factuality.read(clause));
        int weight = pattern.conditions().size() * 2 + (clause.support() >= 0 ? 1 : 0);
        return new Candidate(
                action.key(),
                action.code(),
                clause.predicate(),
                source,
                target,
                action.reciprocal(),
                judgement,
                pattern.trigger(),
                weight);
    }

    /// What a relative or temporal clause tells is taken as known, not as news.
    private Judgement background(int predicate, Judgement judgement) {
        if (!judgement.factuality().happened()) {
            return judgement;
        }
        int at = predicate;
        for (int steps = 0; steps < 8 && at >= 0; steps++) {
            Token token = tree.token(at);
            if (token.relation().equals("acl:relcl")) {
                return new Judgement(Factuality.PRESUPPOSED, -1, false);
            }
            if (token.plainRelation().equals("advcl")) {
                int mark = tree.child(at, "mark", "advmod", "case");
                if (mark >= 0 && BACKGROUND.contains(tree.token(mark).lemma())) {
                    return new Judgement(Factuality.PRESUPPOSED, mark, false);
                }
            }
            if (token.plainRelation().equals("ccomp") || token.head() < 0) {
                return judgement;
            }
            at = token.head();
        }
        return judgement;
    }

    private boolean isModifier(int index) {
        return Set.of("amod", "compound", "flat", "case", "aux")
                .contains(tree.token(index).plainRelation());
    }
}
