package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Evidence;
import parley.model.FindingId;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement;
import parley.model.When;
import parley.model.Why;
import parley.quote.Circumstances.Circumstance;
import parley.text.Sentence;

/// Finds the statements of a report: what it puts into somebody's mouth or mind, whose, where it
/// was said and through which hands it came. Immutable and safe to share between threads; the same
/// report gives the same statements.
public final class StatementFinder {
    private StatementFinder() {}

    /// All statements in reading order, nested ones included.
    ///
    /// @param sentences the report's sentences, from an engine that read [Article#blocks]
    /// @param actors who some words of the report name, empty when that could not be told
    public static List<Statement> find(
            Article article, List<Sentence> sentences, Function<Span, Optional<Actor>> actors) {
        var text = new ReportText(article, sentences);
        List<Report> reports = reports(text);
        int[] outer = Nesting.outer(reports);
        List<@Nullable Mention> speakers = new Speakers(text, actors).resolve(reports, outer);
        List<Circumstance> circumstances = new Circumstances(text).of(reports, speakers);
        var chains = new SourceChains(text);
        var ids = new ArrayList<FindingId>();
        var evidences = new ArrayList<Evidence>();
        for (Report report : reports) {
            var evidence = new Evidence(article.id(), evidence(report));
            evidences.add(evidence);
            ids.add(FindingId.of(evidence, "statement", report.content() + " " + report.rule()));
        }
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            statements.add(
                    new Statement(
                            ids.get(i),
                            evidences.get(i),
                            chains.of(report, speakers.get(i), circumstances.get(i).venue()),
                            Kinds.of(text, report.content()),
                            report.content(),
                            speakers.get(i),
                            cue(report),
                            circumstances.get(i).venue(),
                            addressee(text, report, actors),
                            new When.Unstated(),
                            circumstances.get(i).question(),
                            outer[i] < 0 ? null : ids.get(outer[i]),
                            new Why(report.rule(), cues(report), report.confidence())));
        }
        return List.copyOf(statements);
    }

    /// What is said in a quotation that is no statement itself, such as a title, does not count.
    private static List<Report> reports(ReportText text) {
        Lexicon lexicon = Lexicon.shared();
        var clauses = new ArrayList<>(ClauseReports.find(text, lexicon));
        clauses.addAll(PassiveReports.find(text, lexicon));
        clauses.addAll(NounReports.find(text, lexicon));
        clauses.addAll(AdverbialReports.find(text));
        clauses.addAll(NamedLines.find(text));
        List<Report> all =
                Joined.of(text, clauses, QuoteReports.find(text, lexicon, clauses)).stream()
                        .map(report -> Datelines.without(text, report))
                        .toList();
        int[] outer = Nesting.outer(all);
        var kept = new ArrayList<Report>();
        for (int i = 0; i < all.size(); i++) {
            int cue = all.get(i).cue();
            boolean within = outer[i] >= 0;
            if ((within || cue < 0 || !text.isQuoted(cue))
                    && !Doubtful.is(text, all.get(i), within)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    /// Content, cue and speaker together.
    private static Span evidence(Report report) {
        Span evidence = report.envelope();
        if (report.cueWords() != null) {
            evidence = Span.around(evidence, report.cueWords());
        }
        return report.speaker() == null ? evidence : Span.around(evidence, report.speaker());
    }

    /// To whom it was said: the hearer of "told reporters".
    private static @Nullable Mention addressee(
            ReportText text, Report report, Function<Span, Optional<Actor>> actors) {
        Lexicon lexicon = Lexicon.shared();
        ReportingWord verb = report.cue() < 0 ? null : lexicon.verb(report.lemma());
        if (verb == null || !verb.takes(Frame.HEARER)) {
            return null;
        }
        int end = report.cue() + 1;
        while (end < text.size()
                && text.sentence(end) == text.sentence(report.cue())
                && text.token(end).upos().matches("NOUN|PROPN|PRON|DET|ADJ|NUM")
                && !text.lower(end).equals("that")
                && !contains(report, text.span(end))) {
            end++;
        }
        if (end == report.cue() + 1) {
            return null;
        }
        Span words = text.span(report.cue() + 1, end - 1);
        if (report.speaker() != null && words.overlaps(report.speaker())) {
            return null;
        }
        Actor actor = actors.apply(words).orElse(null);
        return new Mention(words, actor == null ? words.of(text.text) : actor.name(), actor);
    }

    private static boolean contains(Report report, Span word) {
        return report.content().stream().anyMatch(part -> part.overlaps(word));
    }

    private static Statement.@Nullable Cue cue(Report report) {
        Span words = report.cueWords();
        return words == null ? null : new Statement.Cue(words, report.lemma(), report.kind());
    }

    private static List<Span> cues(Report report) {
        Span words = report.cueWords();
        return words == null ? List.of() : List.of(words);
    }
}
