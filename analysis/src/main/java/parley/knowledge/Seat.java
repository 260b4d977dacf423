package parley.knowledge;

import java.util.List;

/// A building, street, residence or town that stands for a government, or tells whose people are
/// meant.
///
/// @param name usual name of the place itself
/// @param title article title of the place itself, not of the government
/// @param actor id of the state or organisation that it stands for
/// @param sector PLOVER sector of those who speak from there, empty when nobody does
/// @param isTown true for a town or region, which is as often just a place
public record Seat(
        String id,
        String name,
        String title,
        List<String> aliases,
        String actor,
        String sector,
        boolean isTown)
        implements Known {
    public Seat {
        aliases = List.copyOf(aliases);
    }
}
