package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.feed.BadFeed;
import parley.feed.FeedList;
import parley.fetch.FetchLimits;
import parley.fetch.Fetcher;
import parley.fetch.Resolver;
import parley.fetch.Robots;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import parley.watch.Pace;
import parley.watch.Watch;
import parley.watch.WatchStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `parley watch`: reads what feeds announce into a ledger, for as long as it runs.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Watches feeds and reads what they announce into a ledger: RSS, Atom, JSON Feed,",
            "sitemaps and lists of addresses. Sites are asked politely: robots.txt, crawl delays,",
            "one request at a time to a host, and only for what has changed.",
            "What failed is tried again later, also after a restart. Ctrl+C ends it in order."
        })
final class WatchCommand implements Callable<Integer> {
    private static final String ROBOT = "parley";

    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "what the watch remembers (default: watch.sqlite in the ledger's folder)")
    private @Nullable Path state;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "the feeds: OPML, or addresses line by line")
    private @Nullable Path feeds;

    @Option(names = "--once", description = "do what is due, then end: for cron")
    private boolean isOnce;

    @Option(names = "--totals", description = "only show totals by day and feeds that fail")
    private boolean isTotals;

    @Option(
            names = "--every",
            defaultValue = "PT15M",
            paramLabel = "TIME",
            converter = GivenDuration.class,
            description = "between two readings of a feed with news, such as 15m or 2h")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "where sites can complain: an address of a page or a mail address")
    private @Nullable String contact;

    @Mixin private ReadingOptions options = new ReadingOptions();

    @Mixin private OwnRules own = new OwnRules();

    @Mixin private ServiceOptions service = new ServiceOptions();

    @Option(names = "--verbose", description = "log every feed and page")
    private boolean isVerbose;

    @Option(
            names = "--allow-loopback",
            description = "fetch from this very machine too, which is refused otherwise")
    private boolean allowLoopback;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (isTotals) {
            return totals();
        }
        if (feeds == null) {
            console.err().println("No feeds: give --feeds FILE" + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        FeedList list;
        try {
            list = FeedList.parse(Files.readAllBytes(feeds));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + feeds, e);
        } catch (BadFeed e) {
            console.err().println(feeds + ": " + e.getMessage() + Console.tag(Reason.BAD_FEED));
            return Console.USAGE;
        }
        list.unusable()
                .forEach(each ->
                        console.err()
                                .println(
                                        feeds
                                                + ": "
                                                + each
                                                + " cannot be watched"
                                                + Console.tag(Reason.BAD_ADDRESS)));
        boolean isInVain = watch(list.feeds());
        return list.unusable().isEmpty() && !isInVain ? Console.OK : Console.SOME_REJECTED;
    }

    /// Watches until it is ended.
    ///
    /// @return true when it was to look once, and no feed could be read
    private boolean watch(List<URI> addresses) throws InterruptedException {
        var ending = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var time = new RealTime(ending);
        EventLog log = service.log(console, isVerbose);
        var reader = new ReportReader(options.reader(), options.engine(), own, console);
        var hook = new Thread(() -> end(ending, ended));
        try (WritableLedger ledger = LedgerStore.write(location);
                var store = new WatchStore(stateFile());
                var fetcher =
                        new Fetcher(
                                userAgent(),
                                FetchLimits.DEFAULT,
                                Resolver.SYSTEM,
                                allowLoopback,
                                null)) {
            var told = new WatchLog(log, time, ledger);
            var metrics = new WatchMetrics(time);
            var watch =
                    new Watch(
                            store,
                            fetcher,
                            new Robots(fetcher, time, ROBOT),
                            new Pace(every, Pace.DEFAULT.gap(), Pace.DEFAULT.atOnce()),
                            time,
                            new LedgerSink(ledger, reader),
                            new Listeners(List.of(metrics, told)));
            Runtime.getRuntime().addShutdownHook(hook);
            Thread.ofVirtual().start(() -> stopWith(ending, watch));
            log.write(
                    EventLog.Level.INFO,
                    time.instant(),
                    "watch-begins",
                    Map.of("feeds", addresses.size()));
            watch.feeds(addresses);
            run(watch, metrics);
            told.tell(time.instant(), store.waiting());
            log.write(EventLog.Level.INFO, time.instant(), "watch-ends", Map.of());
            return isOnce && told.isInVain();
        } finally {
            ended.countDown();
            if (ending.getCount() > 0) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
            ending.countDown();
        }
    }

    private void run(Watch watch, WatchMetrics metrics) throws InterruptedException {
        InetSocketAddress listen = service.listen();
        if (isOnce) {
            watch.once();
        } else if (listen == null) {
            watch.run();
        } else {
            try (var status = new StatusServer(listen, metrics::scrape, metrics::isHealthy)) {
                console.err().println("Metrics are at http:/" + status.address() + "/metrics");
                console.err().flush();
                status.ready(true);
                watch.run();
            }
        }
    }

    /// In the ledger's folder; a ledger in a database has none.
    private Path stateFile() {
        if (state != null) {
            return state;
        }
        if (location.startsWith("postgresql:")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A ledger in a database has no folder: give --state FILE"
                            + Console.tag(Reason.BAD_OPTION));
        }
        return Path.of(location).resolve(WatchStore.FILE);
    }

    private static void stopWith(CountDownLatch ending, Watch watch) {
        try {
            ending.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.stop();
    }

    /// Runs while the JVM goes down: lets the watch come to its end first.
    private static void end(CountDownLatch ending, CountDownLatch ended) {
        ending.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String userAgent() {
        String who = "Parley/" + Main.VERSION;
        return contact == null ? who : who + " (+" + contact.replaceAll("[\\p{Cntrl}()]", "") + ")";
    }

    private int totals() {
        Path file = stateFile();
        if (!Files.exists(file)) {
            console.err()
                    .println(
                            location + ": nothing is watched here" + Console.tag(Reason.NOT_FOUND));
            return Console.SOME_REJECTED;
        }
        try (var store = new WatchStore(file)) {
            store.totals()
                    .forEach((day, counts) ->
                            counts.forEach((what, count) ->
                                    console.out().println(day + "  " + count + "  " + what)));
            store.troubles()
                    .forEach((feed, trouble) ->
                            console.out().println("failing  " + Console.plain(trouble)));
        }
        return Console.OK;
    }
}
