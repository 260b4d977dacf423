package parley.cli;

import java.time.Duration;
import java.util.Locale;

/// A bar on a terminal that tells how far a long run has come, how fast it goes and how long it
/// will take; silent where nobody watches.
final class Progress {
    private static final long EVERY = 200_000_000;
    private static final int WIDTH = 30;

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
        console.err().print("\r\u001b[K" + line(done, total, Duration.ofNanos(now - started)));
        console.err().flush();
    }

    /// The bar after a while.
    ///
    /// @param total 0 when unknown; more may be done than was foreseen
    static String line(long done, long total, Duration since) {
        double rate = done / Math.max(1e-3, since.toNanos() / 1e9);
        if (total == 0) {
            return String.format(Locale.ROOT, "%,d  %.1f/s", done, rate);
        }
        long all = Math.max(done, total);
        int full = (int) (WIDTH * done / all);
        Duration left = Duration.ofSeconds((long) ((all - done) / Math.max(1e-3, rate)));
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d  %.1f/s  %d:%02d:%02d left",
                "█".repeat(full),
                "·".repeat(WIDTH - full),
                100 * done / all,
                done,
                all,
                rate,
                left.toHours(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }

    /// Clears the line.
    void finish() {
        if (isShown) {
            console.err().print("\r\u001b[K");
        }
    }
}
