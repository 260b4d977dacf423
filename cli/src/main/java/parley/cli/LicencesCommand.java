package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley licences`: what is shipped, and under which terms.
@Command(
        name = "licences",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every library that is shipped with its version and licence, as the libraries"
                    + " say",
            "themselves or as looked up by us where they do not.",
            "Ends with 1 if the licence of one is not known."
        })
final class LicencesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--path",
            paramLabel = "JARS",
            description = "other libraries than those that run now, as a class path")
    private String path = System.getProperty("java.class.path");

    LicencesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            List<Shipped> parts = Shipped.on(path);
            for (Shipped part : parts) {
                console.out().println(part.name() + "\t" + part.version() + "\t" + part.licence());
            }
            boolean isKnown =
                    parts.stream().noneMatch(part -> part.licence().equals(Shipped.UNKNOWN));
            return isKnown ? Console.OK : Console.SOME_REJECTED;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + Path.of("").toAbsolutePath(), e);
        }
    }
}
