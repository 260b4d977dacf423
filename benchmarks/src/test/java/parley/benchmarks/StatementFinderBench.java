package parley.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.engine.fast.FastEngine;
import parley.model.Article;
import parley.model.Statement;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.quote.StatementFinder;
import parley.text.Engine;
import parley.text.Sentence;

/// How many articles a second one thread searches for statements, with and without parsing. The
/// article is three of the sample reports one after the other, 4,000 characters: the length of a
/// news report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StatementFinderBench {
    private final Engine engine = FastEngine.load();
    private final Article article = article();
    private final List<Sentence> sentences = engine.read(article.text(), article.blocks());

    /// Statements of an article whose sentences are parsed already.
    @Benchmark
    public List<Statement> findsStatements_4kB() {
        return StatementFinder.find(article, sentences, _ -> Optional.empty());
    }

    /// Statements of an article, parsed by the fast engine.
    @Benchmark
    public List<Statement> parsesAndFindsStatements_4kB() {
        List<Sentence> parsed = engine.read(article.text(), article.blocks());
        return StatementFinder.find(article, parsed, _ -> Optional.empty());
    }

    private static Article article() {
        var text = new StringBuilder();
        for (String sample :
                List.of(
                        "grain-4-russia-quits.html",
                        "hostages-four-day-pause.html",
                        "northern-ireland-ira-ends-campaign.html")) {
            Outcome outcome = new PageReader().read(sample, Sample.bytes(sample), null, null);
            if (!(outcome instanceof Outcome.Read(var read))) {
                throw new IllegalStateException("Sample needs to be a report: " + sample);
            }
            text.append(read.text()).append("\n\n");
        }
        return Article.plain("sample", text.toString());
    }
}
