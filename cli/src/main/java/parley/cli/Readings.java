package parley.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parley.analysis.Analyzer;
import parley.document.DocumentReader;
import parley.model.Reading;
import parley.model.Rejected;
import parley.page.Outcome;

/// Reads many inputs side by side and hands the readings on in the order of the inputs.
final class Readings {
    /// How many reports are read ahead of the one that is handed on.
    private static final int BATCH = 64;

    private final InputReader reader;
    private final Supplier<Analyzer> analyzer;

    /// @param analyzer gives what reads; asked for each report, perhaps while it is still loading
    Readings(DocumentReader documents, Supplier<Analyzer> analyzer) {
        this.reader = new InputReader(documents);
        this.analyzer = analyzer;
    }

    private sealed interface Result {
        record Done(Reading reading) implements Result {}

        record Refused(Rejected rejected) implements Result {}
    }

    /// Reads all inputs. Each ends as exactly one call of `done` or of `refused`.
    void of(List<Input> inputs, Consumer<Reading> done, Consumer<Rejected> refused) {
        for (int i = 0; i < inputs.size(); i += BATCH) {
            List<Input> batch = inputs.subList(i, Math.min(i + BATCH, inputs.size()));
            List<Result> results = batch.parallelStream().map(this::read).toList();
            for (Result result : results) {
                switch (result) {
                    case Result.Done(var reading) -> done.accept(reading);
                    case Result.Refused(var rejected) -> refused.accept(rejected);
                }
            }
        }
    }

    private Result read(Input input) {
        return switch (reader.read(input)) {
            case Outcome.Read(var article) ->
                    new Result.Done(new Reading(article, analyzer.get().analyze(article)));
            case Outcome.Refused(var rejected) -> new Result.Refused(rejected);
        };
    }
}
