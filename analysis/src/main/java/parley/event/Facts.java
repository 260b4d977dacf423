package parley.event;

import org.jspecify.annotations.Nullable;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.FactualityReader;
import parley.clause.Judgement;
import parley.text.Tree;

/// Judges whether a deed happened, with all that bears on it: its governors, the clause that it
/// stands in, and its date.
final class Facts {
    private final Tree tree;
    private final ClauseReader clauses;
    private final FactualityReader reader;
    private final @Nullable Integer year;

    Facts(Tree tree, ClauseReader clauses, @Nullable Integer year) {
        this.tree = tree;
        this.clauses = clauses;
        this.reader = new FactualityReader(tree, clauses.phrases());
        this.year = year;
    }

    Judgement of(Clause clause) {
        return of(clause.predicate(), reader.read(clause));
    }

    /// The judgement of a word by its governors, seen against the rest of the sentence.
    Judgement of(int predicate, Judgement judgement) {
        Judgement news = Background.judge(tree, clauses, predicate, judgement);
        return History.judge(tree, predicate, news, year);
    }
}
