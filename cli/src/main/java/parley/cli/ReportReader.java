package parley.cli;

import parley.analysis.Analyzer;
import parley.ledger.Intake;
import parley.model.Article;
import parley.model.Reading;
import parley.page.Outcome;

/// Reads what is waiting for the ledger. Safe to share between threads; the analysis is loaded when
/// the first report needs it.
final class ReportReader {
    /// Raised whenever a change of rules or data may change a record.
    private static final String VERSION = "0.1.0";

    private final InputReader inputs;
    private final LineArticle lines = new LineArticle();
    private final String engine;
    private final Once<Analyzer> analyzer;

    ReportReader(InputReader inputs, String engine) {
        this.inputs = inputs;
        this.engine = engine;
        this.analyzer = new Once<>(() -> Analyzer.shipped(engine));
    }

    /// What reads, as the ledger notes it: version, engine, and what the user said about dates.
    String rules() {
        return VERSION + "/" + engine + inputs.given();
    }

    /// Loads what reads. To be called before reports are read side by side: loading waits for work
    /// that it hands to the same threads.
    void load() {
        analyzer.load();
    }

    Result read(IngestInputs.Waiting waiting) {
        Outcome outcome = outcome(waiting);
        return switch (outcome) {
            case Outcome.Read(Article article) -> {
                var reading = new Reading(article, analyzer.get().analyze(article));
                yield new Result.Done(
                        new Intake(reading, waiting.bytes(), waiting.origin(), rules()));
            }
            case Outcome.Refused(var refused) -> new Result.Refused(refused);
        };
    }

    private Outcome outcome(IngestInputs.Waiting waiting) {
        if (waiting.document() != null) {
            return inputs.read(waiting.document());
        }
        return waiting.line() == null
                ? inputs.read(waiting.origin(), waiting.bytes())
                : lines.read(waiting.origin(), waiting.line());
    }
}
