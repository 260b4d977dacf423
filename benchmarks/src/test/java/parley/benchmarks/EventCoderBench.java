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
import org.openjdk.jmh.annotations.Warmup;
import parley.actor.ActorResolver;
import parley.engine.Engines;
import parley.event.EventCoder;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Event;
import parley.model.Mention;
import parley.model.Place;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.place.PlaceMention;
import parley.place.PlaceResolver;
import parley.text.Engine;
import parley.text.Sentence;

/// How many sentences a second one thread codes, each by itself as `parley annotate events` does:
/// the whole way with parser, actors and places by the fast engine, and the coder alone. The
/// sentences are the first hundred of the sample reports.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class EventCoderBench {
    private static final int SENTENCES = 100;
    private static final List<String> SAMPLES =
            List.of(
                    "grain-1-istanbul-deal-signed.html",
                    "grain-4-russia-quits.html",
                    "hostages-four-day-pause.html",
                    "northern-ireland-ira-ends-campaign.html");

    private final Engine engine = Engines.load("fast");
    private final ActorResolver actors = new ActorResolver(WhoIsWho.standard());
    private final PlaceResolver places = PlaceResolver.load();
    private final EventCoder coder = new EventCoder();
    private final List<Article> lines = lines();
    private final List<Read> read = lines.stream().map(this::read).toList();

    private record Read(
            Article article,
            List<Sentence> sentences,
            List<Mention> mentions,
            List<Place> places) {}

    /// Text to events.
    @Benchmark
    @OperationsPerInvocation(SENTENCES)
    public List<Event> readsAndCodes_sentences() {
        var events = new ArrayList<Event>();
        for (Article line : lines) {
            events.addAll(code(read(line)));
        }
        return events;
    }

    /// Trees, actors and places to events.
    @Benchmark
    @OperationsPerInvocation(SENTENCES)
    public List<Event> codes_sentences() {
        var events = new ArrayList<Event>();
        for (Read line : read) {
            events.addAll(code(line));
        }
        return events;
    }

    private List<Event> code(Read line) {
        return coder.code(
                        line.article,
                        line.sentences,
                        line.mentions,
                        line.places,
                        List.of(),
                        List.of())
                .events();
    }

    private Read read(Article line) {
        List<Sentence> sentences = engine.read(line.text(), line.blocks());
        List<Place> named =
                places.resolve(line.text(), sentences, null).stream()
                        .filter(mention -> mention.use() == PlaceMention.Use.PLACE)
                        .map(PlaceMention::place)
                        .toList();
        return new Read(line, sentences, actors.resolve(sentences, null).mentions(), named);
    }

    private List<Article> lines() {
        var sentences = new ArrayList<Article>();
        while (sentences.size() < SENTENCES) {
            for (String sample : SAMPLES) {
                Outcome outcome = new PageReader().read(sample, Sample.bytes(sample), null, null);
                if (!(outcome instanceof Outcome.Read(var article))) {
                    throw new IllegalStateException("Sample needs to be a report: " + sample);
                }
                for (Sentence sentence : engine.read(article.text(), article.blocks())) {
                    if (!sentence.tokens().isEmpty()) {
                        String text = sentence.span().of(article.text());
                        sentences.add(Article.plain("line", text));
                    }
                }
            }
        }
        return List.copyOf(sentences.subList(0, SENTENCES));
    }
}
