package parley.watch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often things are asked for.
///
/// @param every between two readings of a feed that has news
/// @param gap between two requests to one host, at least
/// @param atOnce requests that are under way together, to as many hosts
public record Pace(Duration every, Duration gap, int atOnce) {
    /// As often as news agencies' feeds turn over.
    public static final Pace DEFAULT = new Pace(Duration.ofMinutes(15), Duration.ofSeconds(2), 16);

    private static final Duration LONGEST = Duration.ofHours(24);

    /// A feed without news is asked up to four times as seldom.
    private static final int SLOWEST = 4;

    /// A page that is not there within two days will not come.
    private static final List<Duration> AGAIN =
            List.of(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(20),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    public Pace {
        if (every.isNegative() || every.isZero() || gap.isNegative() || atOnce < 1) {
            throw new IllegalArgumentException(
                    "A pace needs an interval and 1 request at once or more, got "
                            + every
                            + ", "
                            + atOnce);
        }
    }

    /// When to read a feed next that was read just now.
    ///
    /// @param before the interval so far
    /// @param asked what feed and server ask for, null when they do not
    Duration interval(Duration before, boolean hasNews, @Nullable Duration asked) {
        Duration longest = every.multipliedBy(SLOWEST);
        Duration grown = hasNews ? every : longer(every, before.multipliedBy(3).dividedBy(2));
        Duration own = grown.compareTo(longest) > 0 ? longest : grown;
        return asked == null ? own : shorter(longest, longer(own, asked));
    }

    /// When to ask again a feed that failed.
    ///
    /// @param failures in a row, this one too
    Duration afterFailure(int failures, @Nullable Duration asked) {
        Duration own = every.multipliedBy(1L << Math.min(failures, 12));
        return shorter(LONGEST, asked == null ? own : longer(own, asked));
    }

    /// When to fetch a page again, null when not.
    ///
    /// @param attempts that have failed, this one too
    @Nullable Duration again(int attempts, @Nullable Duration asked) {
        if (attempts > AGAIN.size()) {
            return null;
        }
        Duration own = AGAIN.get(attempts - 1);
        return asked == null ? own : shorter(LONGEST, longer(own, asked));
    }

    /// A wait that a server asks for, a day at most.
    static Duration capped(Duration asked) {
        return shorter(LONGEST, asked);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
