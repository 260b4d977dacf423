package parley.knowledge;

import java.util.List;

/// A building, street, residence or capital that stands for a government.
///
/// @param name usual name of the place itself
/// @param title article title of the place itself, not of the government
/// @param actor id of the state or organisation that it stands for
/// @param sector PLOVER sector of those who speak from there
/// @param capital true for a city, which is as often just a place
public record Seat(
        String id,
        String name,
        String title,
        List<String> aliases,
        String actor,
        String sector,
        boolean capital)
        implements Known {
    public Seat {
        aliases = List.copyOf(aliases);
    }
}
