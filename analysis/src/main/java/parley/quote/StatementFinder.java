package parley.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Evidence;
import parley.model.FindingId;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement;
import parley.model.When;
import parley.model.Why;
import parley.text.Sentence;

/// Finds the statements of a report. Immutable; may be shared between threads.
public final class StatementFinder {
    public static List<Statement> find(Article article, List<Sentence> sentences, Function<Span, Optional<Actor>> actors) {
        var text = new ReportText(article, sentences);
        Lexicon lexicon = Lexicon.shared();
        var clauses = new ArrayList<>(ClauseReports.find(text, lexicon));
        clauses.addAll(AdverbialReports.find(text));
        clauses.addAll(NounReports.find(text, lexicon));
        clauses.addAll(PassiveReports.find(text, lexicon));
        List<Report> quotes = QuoteReports.find(text, lexicon, clauses);
        List<Report> reports = Joined.of(text, clauses, quotes);
        var out = new ArrayList<Statement>();
        for (Report r : reports) {
            Span evidence = r.envelope();
            if (r.cueWords() != null) evidence = Span.around(evidence, r.cueWords());
            if (r.speaker() != null) evidence = Span.around(evidence, r.speaker());
            var ev = new Evidence(article.id(), evidence);
            Mention sp = r.speaker() == null ? null : new Mention(r.speaker(), r.speaker().of(article.text()), null);
            out.add(new Statement(FindingId.of(ev, "statement", r.content().toString()), ev, Attribution.REPORTER, Kinds.of(text, r.content()), r.content(), sp,
                r.cueWords() == null ? null : new Statement.Cue(r.cueWords(), r.lemma(), r.kind()), null, null, new When.Unstated(), null, null, new Why(r.rule(), List.of(), r.confidence())));
        }
        return out;
    }
}
