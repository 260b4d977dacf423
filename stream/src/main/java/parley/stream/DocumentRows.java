package parley.stream;

import org.apache.spark.sql.Row;
import parley.analysis.Analyzer;
import parley.document.DocumentReader;
import parley.document.RulesDigest;
import parley.document.Waiting;
import parley.ledger.Intake;
import parley.model.Article;
import parley.model.Reading;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.Outcome;
import parley.page.PageReader;

/// Reads documents into rows of the table `read`, by the steps of `parley ingest`. Whatever goes
/// wrong with one of them is its row.
final class DocumentRows {
    private final DocumentReader documents = new DocumentReader(null, null);
    private final String engine;
    private final String rules;

    /// @param engine the language engine's name
    DocumentRows(String engine) {
        this.engine = engine;
        this.rules = rules(engine);
    }

    /// What reads, as every report notes it.
    static String rules(String engine) {
        return RulesDigest.of(Article.class, PageReader.class, Analyzer.class) + "/" + engine;
    }

    /// @param file what the document's file is called
    /// @param number counts documents of one file or part
    Row of(String file, long number, Placed placed) {
        Waiting waiting = placed.waiting();
        try {
            return switch (documents.read(waiting)) {
                case Outcome.Read(Article article) -> {
                    var reading = new Reading(article, Loaded.analyzer(engine).analyze(article));
                    yield ReadRows.read(
                            file,
                            placed.offset(),
                            number,
                            new Intake(reading, waiting.bytes(), waiting.origin(), rules));
                }
                case Outcome.Refused(var refused) -> rejected(number, placed, refused);
            };
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of ours must not cost the other documents of a job of hours.
            var defect =
                    new Rejected(
                            waiting.origin(),
                            Reason.DEFECT,
                            placed.offset(),
                            "reading it failed: " + e,
                            "Report it with the document; the others were read.");
            return rejected(number, placed, defect);
        }
    }

    private static Row rejected(long number, Placed placed, Rejected rejected) {
        long offset = rejected.offset() >= 0 ? rejected.offset() : placed.offset();
        return ReadRows.rejected(rejected.input(), offset, number, rejected);
    }
}
