package parley.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request and what became of it, without a word of what was asked or shown.
///
/// @param at when it was answered
/// @param method such as `GET`
/// @param route the pattern of its address, such as `/reports/{id}`; `none` when no page is there
///   or none was reached
/// @param status of HTTP
/// @param took from the first handler to the answer
/// @param visitor who asked as the trusted proxy says, null when nobody says
public record Answered(
        Instant at,
        String method,
        String route,
        int status,
        Duration took,
        @Nullable String visitor) {}
