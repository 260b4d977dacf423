package parley.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import parley.engine.deep.DeepEngine;
import parley.engine.fast.FastEngine;
import parley.model.Article;
import parley.model.Span;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.SentenceSplitter;

/// How many words a second the engines tag, parse and find names in: sentences and tokens are
/// given. One and two threads share an engine, so that the gain of the second can be seen.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBench {
    private static final int WORDS = 10_000;
    private static final List<String> PAGES =
            List.of(
                    "grain-1-istanbul-deal-signed.html",
                    "iran-vienna-round.html",
                    "tigray-pretoria-truce.html");

    private final Engine fast = FastEngine.load();
    private final Engine deep = DeepEngine.load();
    private final String text = text();
    private final List<List<Span>> sentences = sentences(text);

    /// The fast engine, one thread.
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public List<Sentence> fastReadsWords_10k() {
        return fast.annotate(text, sentences);
    }

    /// The fast engine, two threads at once.
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(WORDS)
    public List<Sentence> fastReadsWordsOnTwoThreads_10k() {
        return fast.annotate(text, sentences);
    }

    /// The deep engine, one thread.
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public List<Sentence> deepReadsWords_10k() {
        return deep.annotate(text, sentences);
    }

    /// The deep engine, two threads at once.
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(WORDS)
    public List<Sentence> deepReadsWordsOnTwoThreads_10k() {
        return deep.annotate(text, sentences);
    }

    /// Sentences and tokens of the same text from its characters.
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public List<List<Span>> splitsWords_10k() {
        return SentenceSplitter.sentences(text, new Span(0, text.length()));
    }

    /// Sample reports, over and over.
    private static String text() {
        var reader = new PageReader();
        var text = new StringBuilder();
        while (text.length() < 10 * WORDS) {
            for (String page : PAGES) {
                if (reader.read(page, Sample.bytes(page), null, null)
                        instanceof Outcome.Read(Article article)) {
                    text.append(article.text()).append("\n\n");
                }
            }
        }
        return text.toString();
    }

    /// So many sentences that they have `WORDS` tokens; the last may be cut.
    private static List<List<Span>> sentences(String text) {
        var chosen = new ArrayList<List<Span>>();
        int words = 0;
        for (var sentence : SentenceSplitter.sentences(text, new Span(0, text.length()))) {
            int room = Math.min(sentence.size(), WORDS - words);
            if (room > 0) {
                chosen.add(sentence.subList(0, room));
                words += room;
            }
        }
        return chosen;
    }
}
