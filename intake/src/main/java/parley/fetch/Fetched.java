package parley.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;

/// What one fetch gave.
public sealed interface Fetched {
    /// A body.
    ///
    /// @param address where it came from at the end of all redirects
    /// @param bytes unpacked; not copied
    /// @param freshFor how long the server says that it will not change, null when it does not say
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Body(
            URI address,
            byte[] bytes,
            @Nullable String contentType,
            Version version,
            @Nullable Duration freshFor)
            implements Fetched {}

    /// The server says that nothing has changed.
    record Unchanged(@Nullable Duration freshFor) implements Fetched {}

    /// No body, and why.
    ///
    /// @param isLasting true when trying again would give the same
    /// @param retryAfter how long the server asks to be left alone, null when it does not ask
    record Failed(Reason reason, String message, boolean isLasting, @Nullable Duration retryAfter)
            implements Fetched {}

    /// What tells one version of a body from the next (RFC 9110, 8.8).
    ///
    /// @param tag value of `ETag`, null when there was none
    /// @param modified value of `Last-Modified`, null when there was none
    record Version(@Nullable String tag, @Nullable String modified) {
        /// Nothing is known.
        public static final Version NONE = new Version(null, null);
    }
}
