package parley.model;

import java.util.List;

/// All that one report supports, each layer in reading order.
///
/// @param names names in the text
/// @param actors mentions that were resolved or looked at
/// @param places places that were resolved
/// @param times times that the text names
/// @param notCounted candidates that were not counted as events, with reasons
public record Findings(
        List<Name> names,
        List<Mention> actors,
        List<Place> places,
        List<When> times,
        List<Statement> statements,
        List<Event> events,
        List<Position> positions,
        List<NotCounted> notCounted) {
    public static final Findings NONE =
            new Findings(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());

    public Findings {
        names = List.copyOf(names);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        notCounted = List.copyOf(notCounted);
    }
}
