package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place that the text names.
///
/// @param words the words that name it
/// @param name the usual English name
/// @param country three-letter code; null for seas, cross-border regions and where it is disputed
/// @param latitude degrees north, WGS 84
/// @param longitude degrees east, WGS 84
/// @param precision how fine the text is; the coordinates are never to be read as finer
/// @param claimants three-letter codes of states that claim a disputed place, as data says
/// @param controllers codes of those in control on the report's date, as data says
public record Place(
        Span words,
        String name,
        @Nullable String country,
        double latitude,
        double longitude,
        Precision precision,
        List<String> claimants,
        List<String> controllers) {
    /// Sizes of place, finest first.
    public enum Precision {
        POINT,
        TOWN,
        DISTRICT,
        ADMIN_1,
        COUNTRY,
        REGION,
        SEA
    }

    public Place {
        claimants = List.copyOf(claimants);
        controllers = List.copyOf(controllers);
    }
}
