package parley.fetch;

import java.time.Duration;

/// How far one fetch may go.
///
/// @param bytes that a body may have, packed and unpacked
/// @param connect longest time for a look-up and for a connection
/// @param silence longest time without a byte
/// @param total longest time for one request with all its redirects
/// @param redirects that are followed
public record FetchLimits(
        int bytes, Duration connect, Duration silence, Duration total, int redirects) {
    /// The largest news page seen in 1,438 had 4.6 MB; browsers follow 20 redirects.
    public static final FetchLimits DEFAULT =
            new FetchLimits(
                    16 << 20,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    10);

    public FetchLimits {
        if (bytes < 1 || redirects < 0) {
            throw new IllegalArgumentException(
                    "A fetch needs 1 byte and 0 redirects or more, got "
                            + bytes
                            + ", "
                            + redirects);
        }
    }
}
