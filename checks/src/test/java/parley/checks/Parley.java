package parley.checks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import parley.cli.Main;

/// Runs the command inside the test's own JVM.
final class Parley {
    private Parley() {}

    /// What one run gave.
    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        arguments);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// A ledger of these reports, made there.
    ///
    /// @param input a file or folder of the project
    static Path ledger(Path ledger, String input) {
        Path reports = Project.ROOT.resolve(input);
        run("ingest", "--engine", "fast", "--ledger", ledger.toString(), reports.toString());
        return ledger;
    }
}
