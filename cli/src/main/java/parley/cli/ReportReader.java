package parley.cli;

import parley.analysis.Analyzer;
import parley.document.DocumentReader;
import parley.document.Given;
import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;
import parley.ledger.Intake;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Origin;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Sourced;
import parley.page.Outcome;
import tools.jackson.databind.JsonNode;

/// Reads what is waiting for the ledger. Safe to share between threads; the analysis is loaded when
/// the first report needs it.
final class ReportReader {
    private final DocumentReader documents;
    private final String engine;
    private final Once<String> version;
    private final Once<Analyzer> analyzer;
    private final Defects defects;

    ReportReader(DocumentReader documents, String engine, OwnRules own, Console console) {
        this.documents = documents;
        this.engine = engine;
        this.version = new Once<>(own::version);
        this.analyzer = new Once<>(() -> own.analyzer(engine, console));
        this.defects = new Defects(console);
    }

    /// What reads, as the ledger notes it: version, engine, and what the user said about dates.
    Rules rules() {
        return new Rules(version.get(), engine, documents.given());
    }

    /// Loads what reads. To be called before reports are read side by side: loading waits for work
    /// that it hands to the same threads.
    void load() {
        analyzer.load();
    }

    /// As [#read(Waiting)], one of many: a defect that it meets is its refusal.
    Result readOneOfMany(Waiting waiting) {
        return defects.caught(waiting.origin(), () -> read(waiting));
    }

    Result read(Waiting waiting) {
        Outcome outcome = documents.read(waiting);
        return switch (outcome) {
            case Outcome.Read(Article article) -> {
                var reading = new Reading(article, analyzer.get().analyze(article));
                yield new Result.Done(
                        new Intake(reading, waiting.bytes(), waiting.origin(), rules().toString()));
            }
            case Outcome.Refused(var refused) -> new Result.Refused(refused);
        };
    }

    /// Reads a stored report, one of many, again from its original. What the user or an archive
    /// said when it was first read (date, zone, address) stays said. A defect that it meets is its
    /// refusal.
    Result again(ReportRecord stored, Article before, byte[] original) {
        return defects.caught(stored.origin(), () -> reread(stored, before, original));
    }

    private Result reread(ReportRecord stored, Article before, byte[] original) {
        Rules rules = new Rules(version.get(), engine, Rules.parse(stored.rules()).given());
        Outcome outcome = documents.read(again(stored, original, before));
        return switch (outcome) {
            case Outcome.Read(Article article) -> {
                Article given = withGiven(article, before);
                var reading = new Reading(given, analyzer.get().analyze(given));
                yield new Result.Done(
                        new Intake(reading, original, stored.origin(), rules.toString()));
            }
            case Outcome.Refused(var refused) -> new Result.Refused(refused);
        };
    }

    private static Waiting again(ReportRecord stored, byte[] original, Article before) {
        JsonNode line = stored.origin().contains("#") ? JsonLines.object(original) : null;
        if (line != null && line.has("text")) {
            return new Waiting(stored.origin(), original, line, null, null);
        }
        if (before.origin() instanceof Origin.Archived(var file, var offset, var address)) {
            return Waiting.of(
                    new Found.Document(
                            stored.origin(),
                            original,
                            address,
                            null,
                            null,
                            new Found.Place(file, offset)));
        }
        return Waiting.file(stored.origin(), original);
    }

    private static Article withGiven(Article article, Article before) {
        Sourced<Published> known = before.published();
        Sourced<Published> found = article.published();
        if (known != null && known.basis() == Basis.GIVEN) {
            return article.withPublished(known);
        }
        if (known == null || found == null) {
            return article;
        }
        boolean isZoneGiven =
                found.value().zone() == null && found.value().local().equals(known.value().local());
        return isZoneGiven ? Given.apply(article, null, known.value().zone()) : article;
    }
}
