package parley.fetch;

import java.net.URI;

/// What one request led to.
sealed interface Hop {
    /// The end.
    record Done(Fetched fetched) implements Hop {}

    /// Another address.
    record Redirect(URI target) implements Hop {}
}
