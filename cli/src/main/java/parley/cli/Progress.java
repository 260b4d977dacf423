package parley.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A line on a terminal that tells how far a long run has come; silent where nobody watches.
final class Progress {
    private static final long EVERY = 200_000_000;

    private final Console console;
    private final long total;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean isShown;

    /// @param total what there is to do, 0 when unknown
    Progress(Console console, long total) {
        this.console = console;
        this.total = total;
    }

    void show(long done) {
        long now = System.nanoTime();
        if (!console.colour() || now - shown < EVERY) {
            return;
        }
        shown = now;
        isShown = true;
        double seconds = (now - started) / 1e9;
        double rate = done / seconds;
        Duration left = total == 0 ? null : Duration.ofSeconds((long) ((total - done) / rate));
        console.err().printf("\r\u001b[K%,d%s  %.0f/s%s", done, of(), rate, in(left));
        console.err().flush();
    }

    private String of() {
        return total == 0 ? "" : " of %,d".formatted(total);
    }

    private static String in(@Nullable Duration left) {
        return left == null
                ? ""
                : "  %d:%02d left".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /// Clears the line.
    void finish() {
        if (isShown) {
            console.err().print("\r\u001b[K");
        }
    }
}
