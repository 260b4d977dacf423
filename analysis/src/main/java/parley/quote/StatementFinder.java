package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import parley.quote.Circumstances.Circumstance;
import parley.text.Sentence;

/// Finds the statements of a report: what it puts into somebody's mouth or mind, whose, where it
/// was said and through which hands it came. Immutable and safe to share between threads; the same
/// report gives the same statements.
public final class StatementFinder {
    private StatementFinder() {}

    /// All statements in reading order, nested ones included, without times of saying.
    ///
    /// @param sentences the report's sentences, from an engine that read [Article#blocks]
    /// @param actors who some words of the report name, empty when that could not be told
    public static List<Statement> find(
            Article article, List<Sentence> sentences, Function<Span, Optional<Actor>> actors) {
        return find(article, sentences, actors, List.of());
    }

    /// All statements in reading order, nested ones included.
    ///
    /// @param sentences the report's sentences, from an engine that read [Article#blocks]
    /// @param actors who some words of the report name, empty when that could not be told
    /// @param times the times that the report names, in reading order
    public static List<Statement> find(
            Article article,
            List<Sentence> sentences,
            Function<Span, Optional<Actor>> actors,
            List<When> times) {
        var text = new ReportText(article, sentences);
        var venues = new Venues(text);
        var questions = new Questions(text);
        List<Report> reports = JointSpeakers.parted(text, reports(text, questions, venues), actors);
        int[] outer = Nesting.outer(reports);
        List<@Nullable Mention> speakers = new Speakers(text, actors).resolve(reports, outer);
        List<Circumstance> circumstances =
                new Circumstances(text, venues, questions, times).of(reports, speakers);
        var addressees = new Addressees(text, actors);
        var chains = new SourceChains(text);
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Circumstance around = circumstances.get(i);
            Statement within = outer[i] < 0 ? null : statements.get(outer[i]);
            Attribution through = within == null ? null : within.accordingTo();
            var evidence = new Evidence(article.id(), evidence(report));
            Span said = report.speaker() == null ? report.content().getFirst() : report.speaker();
            statements.add(
                    new Statement(
                            FindingId.of(
                                    evidence,
                                    "statement",
                                    report.content() + " " + report.rule() + " " + said),
                            evidence,
                            chains.of(report, speakers.get(i), around.venue(), through),
                            Kinds.of(text, report.content()),
                            report.content(),
                            speakers.get(i),
                            cue(report),
                            around.venue(),
                            addressees.of(report, around.venue()),
                            around.saidAt(),
                            around.question(),
                            within == null ? null : within.id(),
                            new Why(report.rule(), cues(report), report.confidence())));
        }
        return List.copyOf(statements);
    }

    /// What is said in a quotation that is no statement itself, such as a title, does not count.
    private static List<Report> reports(ReportText text, Questions questions, Venues venues) {
        Lexicon lexicon = Lexicon.shared();
        var clauses = new ArrayList<>(ClauseReports.find(text, lexicon));
        clauses.addAll(PassiveReports.find(text, lexicon));
        clauses.addAll(NounReports.find(text, lexicon));
        clauses.addAll(AdverbialReports.find(text));
        clauses.addAll(NamedLines.find(text));
        clauses.addAll(EmbeddedPosts.find(text));
        clauses.removeIf(clause -> Doubtful.isQuoting(text, clause));
        List<Report> joined =
                Joined.of(text, clauses, QuoteReports.find(text, lexicon, clauses)).stream()
                        .map(report -> Datelines.without(text, report))
                        .toList();
        List<Report> all = questions.ofInterviewers(joined, venues);
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

    private static Statement.@Nullable Cue cue(Report report) {
        Span words = report.cueWords();
        return words == null ? null : new Statement.Cue(words, report.lemma(), report.kind());
    }

    private static List<Span> cues(Report report) {
        Span words = report.cueWords();
        return words == null ? List.of() : List.of(words);
    }
}
