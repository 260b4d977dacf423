package parley.event;

import java.util.List;
import parley.model.Event;
import parley.model.NotCounted;

/// The events of one report, in reading order, and what only looked like one.
public record Coded(List<Event> events, List<NotCounted> notCounted) {
    public Coded {
        events = List.copyOf(events);
        notCounted = List.copyOf(notCounted);
    }
}
