package parley.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.store.LedgerStore;
import parley.model.Article;
import parley.watch.StoreException;
import parley.watch.WatchStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley doctor`: looks whether all that Parley needs is there and works.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether all that Parley needs is there and works: Java, memory, room, the"
                    + " engines,",
            "and with --ledger the ledger and its watch. Changes nothing.",
            "Ends with 1 if something needs mending, which it names."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_ROOM = 1L << 30;
    private static final long LEAST_MEMORY = 512L << 20;
    private static final String SENTENCE =
            "Ostmark's president said on Friday that his country would stop firing.";

    private final Console console;
    private int troubles;

    @Option(names = "--ledger", paramLabel = "DIR", description = "the ledger to look at")
    private @Nullable String location;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        good("parley", Main.VERSION);
        java();
        room("temporary files", Path.of(System.getProperty("java.io.tmpdir")));
        engine("fast");
        engine("deep");
        if (location != null) {
            ledger(location);
        }
        return troubles == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    private void java() {
        int version = Runtime.version().feature();
        String name = version + " (" + System.getProperty("java.vendor") + ")";
        if (version < 25) {
            bad("java", name, "Install a JDK 25 or later, or set PARLEY_JAVA_HOME to one.");
        } else {
            good("java", name);
        }
        long most = Runtime.getRuntime().maxMemory();
        String memory =
                (most >> 20) + " MB, " + Runtime.getRuntime().availableProcessors() + " cores";
        if (most < LEAST_MEMORY) {
            bad("memory", memory, "Give it 512 MB: PARLEY_JAVA_OPTS=-Xmx512m");
        } else {
            good("memory", memory);
        }
    }

    private void room(String what, Path folder) {
        try {
            Path file = Files.createTempFile(folder, "parley", ".tmp");
            Files.delete(file);
            FileStore store = Files.getFileStore(folder);
            String room = folder + ", " + (store.getUsableSpace() >> 20) + " MB free";
            if (store.getUsableSpace() < LEAST_ROOM) {
                bad(what, room, "Make room: less than 1 GB is left.");
            } else {
                good(what, room);
            }
        } catch (IOException e) {
            bad(what, folder + ": " + e, "Check that it exists and that you may write there.");
        }
    }

    private void engine(String name) {
        try {
            Analyzer analyzer = Analyzer.shipped(name);
            int found = analyzer.analyze(Article.plain("doctor", SENTENCE)).statements().size();
            if (found == 1) {
                good("engine " + name, "reads a sentence");
            } else {
                bad("engine " + name, "finds " + found + " statements in one", "Install it again.");
            }
        } catch (RuntimeException | LinkageError e) {
            // Whatever keeps a model from loading on this machine is what we look for.
            bad("engine " + name, e.toString(), "Install it again; is this machine supported?");
        }
    }

    private void ledger(String place) {
        try (Ledger ledger = LedgerStore.read(place)) {
            good("ledger", place + ", " + ledger.size() + " reports");
        } catch (LedgerException e) {
            bad("ledger", String.valueOf(e.getMessage()), "See the message.");
            return;
        }
        if (!Files.isDirectory(Path.of(place))) {
            return;
        }
        Path folder = Path.of(place);
        room("ledger's disk", folder);
        Path watched = folder.resolve(WatchStore.FILE);
        if (Files.exists(watched)) {
            watch(watched);
        }
    }

    private void watch(Path file) {
        try (var store = new WatchStore(file)) {
            good("watch", store.waiting() + " pages wait to be fetched");
            store.troubles()
                    .forEach((feed, trouble) ->
                            bad(
                                    "feed " + feed,
                                    trouble,
                                    "Open it in a browser; is it still there?"));
        } catch (StoreException e) {
            bad(
                    "watch",
                    String.valueOf(e.getMessage()),
                    "Move the file away; feeds are read anew.");
        }
    }

    private void good(String what, String how) {
        console.out().println("ok   " + what + ": " + how);
    }

    private void bad(String what, String how, String advice) {
        troubles++;
        console.out().println("BAD  " + what + ": " + how);
        console.out().println("     " + advice);
    }
}
