package parley.benchmarks;

import java.time.LocalDate;
import java.util.List;
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
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.engine.fast.FastEngine;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Published;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.place.PlaceMention;
import parley.place.PlaceResolver;
import parley.text.Sentence;
import parley.time.TimeMention;
import parley.time.TimeResolver;

/// How many articles a second one thread resolves to actors, places and times. The article is three
/// of the sample reports one after the other, 4,000 characters: the length of a news report. Its
/// sentences are parsed already.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WhoWhereWhenBench {
    private final Article article = article();
    private final List<Sentence> sentences =
            FastEngine.load().read(article.text(), article.blocks());
    private final LocalDate day = LocalDate.of(2023, 7, 17);
    private final ActorResolver actors = new ActorResolver(WhoIsWho.standard());
    private final PlaceResolver places = PlaceResolver.load();
    private final TimeResolver times = TimeResolver.load();

    /// Who is who.
    @Benchmark
    public Actors resolvesActors_4kB() {
        return actors.resolve(sentences, day);
    }

    /// Where it was.
    @Benchmark
    public List<PlaceMention> resolvesPlaces_4kB() {
        return places.resolve(article.text(), sentences, day);
    }

    /// When it was.
    @Benchmark
    public List<TimeMention> resolvesTimes_4kB() {
        return times.resolve(article.text(), sentences, Published.day(day));
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
