package parley.cli;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import org.jspecify.annotations.Nullable;
import parley.desk.Desk;
import parley.desk.RequestListener;
import parley.desk.Settings;
import parley.desk.Site;
import parley.desk.Token;
import parley.desk.TrustedProxy;
import parley.desk.api.ApiRoutes;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.document.DocumentReader;
import parley.document.Waiting;
import parley.engine.deep.SentenceEncoder;
import parley.intake.Found;
import parley.ledger.QueryParser;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley serve`: the desk, a ledger in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a ledger in the browser: the dossier, its reports, search, and an interface for",
            "programs. Only this machine can reach it unless --bind and a token say otherwise.",
            "A ledger that is not there yet is made."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String TOKEN = "PARLEY_TOKEN";

    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "port to listen on, 0 for any free one (default: 8080)")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            paramLabel = "HOST",
            description =
                    "address to listen on (default: 127.0.0.1); others need --token or"
                            + " --trust-proxy")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description =
                    "what visitors must show, 20 characters or more; better in "
                            + TOKEN
                            + ", which no list of processes shows")
    private @Nullable String token;

    @Option(
            names = "--trust-proxy",
            paramLabel = "ADDRESS",
            description =
                    "address of a proxy that has visitors sign in; may be repeated. Only requests"
                            + " from there are believed")
    private List<String> proxies = new ArrayList<>();

    @Option(
            names = "--trust-proxy-header",
            paramLabel = "NAME",
            description = "header in which that proxy says who it is, such as X-Forwarded-Email")
    private @Nullable String proxyHeader;

    @Mixin private ServiceOptions service = new ServiceOptions();

    @Option(names = "--verbose", description = "log every request")
    private boolean isVerbose;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "name under which the desk may be asked for; may be repeated")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description =
                    "where others find the desk, such as https://desk.example.org before a proxy:"
                            + " for links in feeds and alerts")
    private @Nullable URI address;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "language engine for added reports: fast, deep or auto (default: auto)")
    private String engine = "auto";

    @Mixin private OwnRules own = new OwnRules();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings;
        try {
            String secret = token == null ? System.getenv(TOKEN) : token;
            Token shown = secret == null ? null : Token.of(secret);
            settings = new Settings(host, port, shown, proxy(), Set.copyOf(names), address);
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        var reader = new ReportReader(new DocumentReader(null, null), engine, own, console);
        var log = new DeskLog(service.log(console, isVerbose), Clock.systemUTC());
        Handler handler = log.handler();
        var ending = new Ending();
        try (ending;
                Shelf shelf = Shelf.open(location)) {
            serve(settings, site(shelf, reader), log, ending);
        } finally {
            DeskLog.SOURCE.removeHandler(handler);
        }
        return Console.OK;
    }

    /// Serves until the program is to end; what is under way then is finished first.
    private void serve(Settings settings, Site site, DeskLog log, Ending ending)
            throws InterruptedException {
        var metrics = new DeskMetrics(site.shelf());
        RequestListener both =
                answered -> {
                    metrics.answered(answered);
                    log.answered(answered);
                };
        InetSocketAddress listen = service.listen();
        try (var status =
                        listen == null
                                ? null
                                : new StatusServer(listen, metrics::scrape, metrics::isHealthy);
                Desk desk = new Desk(settings, site, List.of(new ApiRoutes()), both)) {
            desk.start();
            console.err().println("The desk is at " + desk.address() + " (Ctrl+C ends it)");
            if (status != null) {
                status.ready(true);
                console.err().println("Metrics are at http:/" + status.address() + "/metrics");
            }
            console.err().flush();
            try {
                ending.await();
            } finally {
                if (status != null) {
                    status.ready(false);
                }
                log.tell("desk-ends", Map.of());
            }
        }
    }

    private @Nullable TrustedProxy proxy() {
        if (proxies.isEmpty() && proxyHeader == null) {
            return null;
        }
        if (proxies.isEmpty() || proxyHeader == null) {
            throw new IllegalArgumentException(
                    "--trust-proxy and --trust-proxy-header go together: who says it, and where");
        }
        return TrustedProxy.of(proxyHeader, proxies);
    }

    private Site site(Shelf shelf, ReportReader reader) {
        // A second of work and half of a hundred megabytes, which most desks never need.
        var encoder = new Once<>(SentenceEncoder::load);
        return Site.of(
                shelf,
                reading(reader),
                new QueryParser(new QueryNames()::of),
                words -> encoder.get().vector(words),
                Clock.systemUTC(),
                !Settings.isLoopback(host));
    }

    private static ReportReading reading(ReportReader reader) {
        return (origin, bytes, address) ->
                switch (reader.read(waiting(origin, bytes, address))) {
                    case Result.Done(var intake) -> new ReportReading.Outcome.Done(intake);
                    case Result.Refused(var rejected) ->
                            new ReportReading.Outcome.Refused(rejected);
                };
    }

    /// A page that a browser hands on is its own characters, whatever it says of them.
    private static Waiting waiting(String origin, byte[] bytes, @Nullable String address) {
        return address == null
                ? Waiting.file(origin, bytes)
                : Waiting.of(new Found.Document(origin, bytes, address, "utf-8", null, null));
    }
}
