package parley.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parley.desk.mcp.McpDesk;
import parley.desk.shelf.Shelf;
import parley.ledger.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley mcp`: a ledger for agents.
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a ledger to an agent by the Model Context Protocol on standard input and"
                    + " output.",
            "Read-only; its tools are positions, statements, events, reports and dossier.",
            "Ends when its input ends."
        })
final class McpCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Option(
            names = "--desk",
            defaultValue = "http://127.0.0.1:8080",
            paramLabel = "URL",
            description =
                    "where `parley serve` shows it: links lead there (default: ${DEFAULT-VALUE})")
    private String desk = "";

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var ended = new CountDownLatch(1);
        // A ledger that is not there is a mistake here: an agent would find it empty.
        try (Shelf shelf = Shelf.existing(location);
                McpDesk _ =
                        new McpDesk(
                                shelf,
                                new QueryParser(new QueryNames()::of),
                                Clock.systemUTC(),
                                desk.endsWith("/") ? desk.substring(0, desk.length() - 1) : desk,
                                new Ending(System.in, ended),
                                console.out())) {
            ended.await();
        }
        return Console.OK;
    }

    /// Tells when its input has ended.
    private static final class Ending extends FilterInputStream {
        private final CountDownLatch ended;

        Ending(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            return told(super.read(bytes, from, most));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
