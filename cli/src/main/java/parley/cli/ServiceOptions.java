package parley.cli;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command that runs on and on lets its user say: where it tells how it is, and in which
/// form it logs.
final class ServiceOptions {
    @Option(
            names = "--listen",
            paramLabel = "[HOST:]PORT",
            converter = GivenAddress.class,
            description = "answer /metrics, /health and /ready there; this machine only by default")
    private @Nullable InetSocketAddress listen;

    @Option(
            names = "--log",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "form of the log on standard error: text or json (default: text)")
    private EventLog.Form form = EventLog.Form.TEXT;

    /// Where to tell how the program is, null for nowhere.
    @Nullable InetSocketAddress listen() {
        return listen;
    }

    /// The log that the program writes.
    ///
    /// @param isVerbose whether it tells of every single thing
    EventLog log(Console console, boolean isVerbose) {
        EventLog.Level least = isVerbose ? EventLog.Level.DEBUG : EventLog.Level.INFO;
        return new EventLog(console.err(), form, least);
    }
}
