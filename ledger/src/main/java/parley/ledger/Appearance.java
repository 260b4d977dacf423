package parley.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One place where a report's very text was found.
///
/// @param place its address, or the file or line that it was read from
/// @param publisher null when that page does not say
/// @param published null when that page does not say
/// @param original SHA-256 of the bytes
public record Appearance(
        String place, @Nullable String publisher, @Nullable LocalDate published, String original) {}
