package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Condition;
import parley.text.Tree;

/// Tells which terms a position hangs on.
final class Hangs {
    private Hangs() {}

    /// The conditions of a draft that stand in its own sentence.
    static List<Condition> conditions(Reader reader, Draft draft, Term.Range content) {
        var conditions = new ArrayList<Condition>();
        for (Term term : reader.terms()) {
            if (term.follows().equals("back")
                    || (!on(term, draft) && !isOnlyChoice(reader, term, draft))) {
                continue;
            }
            conditions.addAll(conditions(reader, draft, term));
        }
        return conditions;
    }

    private static List<Condition> conditions(Reader reader, Draft draft, Term term) {
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < term.parts().size(); i++) {
            conditions.add(
                    condition(reader, draft, term, term.parts().get(i), term.heads().get(i)));
        }
        return conditions;
    }

    private static Condition condition(
            Reader reader, Draft draft, Term term, Term.Range words, int head) {
        return new Condition(
                term.relation(),
                reader.span(term.cue()),
                reader.span(words),
                Doers.of(reader, words, head),
                demand(draft.act(), term.relation()));
    }

    /// True when the tree hangs the term on the draft's words.
    static boolean on(Term term, Draft draft) {
        Tree tree = draft.tree();
        Term.Range whole = term.whole();
        if ((term.attach() < 0 && !draft.note().equals("depends"))
                || (term.cue().first() != draft.trigger() && whole.contains(draft.trigger()))
                || whole.contains(draft.content())) {
            return false;
        }
        int attach = term.attach();
        if (Clauses.isReduced(tree, draft.trigger())) {
            return attach == draft.trigger();
        }
        if (draft.note().equals("depends")) {
            return term.cue().first() == draft.trigger();
        }
        if (term.follows().equals("bargain")) {
            return attach == draft.content();
        }
        if (attach == draft.content() || attach == draft.trigger()) {
            return true;
        }
        int governor = draft.extent() == Draft.Extent.DEED ? draft.content() : draft.trigger();
        if (tree.head(governor) == attach
                && (tree.is(governor, "xcomp") || tree.is(governor, "conj"))) {
            return true;
        }
        return tree.isUnder(attach, draft.content(), at -> Clauses.isJoinedAlone(tree, at))
                || (draft.content() != attach
                        && tree.head(attach) == draft.content()
                        && !Clauses.isJoinedAlone(tree, attach));
    }

    /// A term that no draft holds by the tree goes to the sentence's nearest one.
    private static boolean isOnlyChoice(Reader reader, Term term, Draft draft) {
        if (term.follows().equals("bargain")) {
            return false;
        }
        Draft best = null;
        int distance = Integer.MAX_VALUE;
        Term.Range whole = term.whole();
        for (Draft other : reader.found()) {
            if (on(term, other)) {
                return false;
            }
            if (whole.contains(other.trigger())
                    || whole.contains(other.content())
                    || isParted(draft.tree(), other.content(), whole)) {
                continue;
            }
            int gap =
                    Math.min(
                            Math.abs(other.content() - whole.last()),
                            Math.abs(other.content() - whole.first()));
            if (gap < distance) {
                distance = gap;
                best = other;
            }
        }
        return draft.equals(best);
    }

    /// "Declined to sign; and Biden used aid in exchange": a semicolon ends a thought.
    private static boolean isParted(Tree tree, int content, Term.Range term) {
        int from = Math.min(content, term.last());
        int to = Math.max(content, term.first());
        for (int i = from; i < to; i++) {
            if (tree.token(i).form().equals(";")) {
                return true;
            }
        }
        return false;
    }

    /// The conditions that a cue at the head of this sentence takes from the sentence before.
    static List<Condition> backward(Reader reader, Draft draft, Reader before) {
        var conditions = new ArrayList<Condition>();
        for (Term term : reader.terms()) {
            if (!term.follows().equals("back")) {
                continue;
            }
            Term.Range words = antecedent(before);
            if (words == null) {
                continue;
            }
            conditions.add(
                    new Condition(
                            term.relation(),
                            reader.span(term.cue()),
                            before.span(words),
                            null,
                            demand(draft.act(), term.relation())));
        }
        return conditions;
    }

    /// What the sentence before wants or offers, else what it says.
    private static Term.@Nullable Range antecedent(Reader before) {
        if (!before.found().isEmpty()) {
            return Contents.of(before.found().getLast(), before.terms(), before.reporting());
        }
        Tree tree = before.tree();
        int first = 0;
        while (first < tree.size()
                && (Extents.isMark(tree, first)
                        || tree.token(first).upos().equals("ADV")
                        || before.reporting()[first])) {
            first++;
        }
        int last = first;
        while (last + 1 < tree.size()
                && !before.reporting()[last + 1]
                && !tree.token(last + 1).form().equals(".")) {
            last++;
        }
        return last > first ? new Term.Range(first, last) : null;
    }

    /// "In return, Isk would have to ...": the next sentence names the price.
    static List<Condition> forward(Reader reader, Draft draft, Reader after) {
        if (reader.found().isEmpty() || !reader.found().getLast().equals(draft)) {
            return List.of();
        }
        for (Term term : after.terms()) {
            if (term.follows().equals("back")
                    && term.relation() == Condition.Relation.IN_EXCHANGE) {
                int first = term.cue().last() + 1;
                while (first < after.tree().size() && Extents.isMark(after.tree(), first)) {
                    first++;
                }
                int last = first;
                while (last < after.tree().size()
                        && !after.reporting()[last]
                        && !after.tree().token(last).form().equals(".")) {
                    last++;
                }
                List<Condition> wanted = wanted(after, term);
                if (!wanted.isEmpty()) {
                    return wanted;
                }
                if (last > first) {
                    var words = new Term.Range(first, last - 1);
                    return List.of(
                            new Condition(
                                    term.relation(),
                                    after.span(term.cue()),
                                    after.span(words),
                                    Doers.of(after, words, -1),
                                    Condition.Demand.MUST_HAPPEN));
                }
            }
        }
        return List.of();
    }

    /// "In return, it expects a seat and a school": what the next sentence wants, each by itself.
    private static List<Condition> wanted(Reader after, Term term) {
        var wanted = new ArrayList<Condition>();
        for (Draft draft : after.found()) {
            if (draft.act() == Act.DEMAND && draft.trigger() > term.cue().last()) {
                Term.Range words = Contents.of(draft, after.terms(), after.reporting());
                wanted.add(
                        new Condition(
                                term.relation(),
                                after.span(term.cue()),
                                after.span(words),
                                Doers.of(after, words, -1),
                                Condition.Demand.MUST_HAPPEN));
            }
        }
        return wanted;
    }

    private static Condition.Demand demand(Act act, Condition.Relation relation) {
        boolean threat = act == Act.THREATEN;
        return switch (relation) {
            case UNLESS ->
                    threat || act == Act.REJECT || act == Act.OPPOSE
                            ? Condition.Demand.MUST_HAPPEN
                            : Condition.Demand.MUST_NOT_HAPPEN;
            case IF, AFTER ->
                    threat ? Condition.Demand.MUST_NOT_HAPPEN : Condition.Demand.MUST_HAPPEN;
            case ONLY_IF, IN_EXCHANGE, UNTIL -> Condition.Demand.MUST_HAPPEN;
        };
    }
}
