package parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `parley` command. Exit codes: 0 all went well, 1 some input was rejected (the rest was
/// done), 2 the command line was wrong, 3 the world failed (disk, memory).
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        version = "parley " + Main.VERSION,
        description = "Turns news reports into a sourced record of a conflict's diplomacy.")
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    /// Runs the command line and leaves the JVM with its exit code.
    public static void main(String... arguments) {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        boolean terminal =
                Optional.ofNullable(System.console()).filter(it -> it.isTerminal()).isPresent();
        boolean colour = terminal && System.getenv("NO_COLOR") == null;
        int code = run(new Console(out, err, colour), arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs the command line against these streams, without colour.
    ///
    /// @return the exit code
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(new Console(out, err, false), arguments);
    }

    private static int run(Console console, String... arguments) {
        var commandLine = new CommandLine(new Main());
        Commands.add(commandLine, console, arguments);
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new Misuse(console))
                .setExecutionExceptionHandler((failure, _, _) -> console.failed(failure));
        return commandLine.execute(arguments);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var file = new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintStream(file, false, StandardCharsets.UTF_8);
    }
}
