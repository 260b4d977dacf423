package parley.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.desk.Desk;
import parley.desk.Routes;
import parley.desk.Settings;
import parley.desk.Site;
import parley.desk.Token;
import parley.desk.api.ApiRoutes;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.document.DocumentReader;
import parley.document.Waiting;
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
            description = "address to listen on (default: 127.0.0.1); others need --token")
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
            names = "--name",
            paramLabel = "NAME",
            description = "name under which the desk may be asked for; may be repeated")
    private List<String> names = new ArrayList<>();

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
            settings = new Settings(host, port, shown, Set.copyOf(names));
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        var reader = new ReportReader(new DocumentReader(null, null), engine, own, console);
        List<Routes> more = List.of(new ApiRoutes());
        try (Shelf shelf = Shelf.open(location);
                Desk desk =
                        new Desk(
                                settings,
                                Site.of(
                                        shelf,
                                        reading(reader),
                                        new QueryParser(new QueryNames()::of),
                                        Clock.systemUTC(),
                                        !Settings.isLoopback(host)),
                                more)) {
            desk.start();
            console.err().println("The desk is at " + desk.address() + " (Ctrl+C ends it)");
            console.err().flush();
            var ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            ended.await();
        }
        return Console.OK;
    }

    private static ReportReading reading(ReportReader reader) {
        return (origin, bytes) ->
                switch (reader.read(Waiting.file(origin, bytes))) {
                    case Result.Done(var intake) -> new ReportReading.Outcome.Done(intake);
                    case Result.Refused(var rejected) ->
                            new ReportReading.Outcome.Refused(rejected);
                };
    }
}
