package parley.watch;

import java.net.URI;
import java.time.Duration;
import parley.fetch.Fetched;

/// Something that is due.
sealed interface Task {
    URI address();

    /// A feed to be read.
    ///
    /// @param failures in a row so far
    record ReadFeed(URI address, Fetched.Version version, Duration interval, int failures)
            implements Task {}

    /// A page to be fetched.
    ///
    /// @param attempts that have failed so far
    record FetchPage(URI address, int attempts) implements Task {}
}
