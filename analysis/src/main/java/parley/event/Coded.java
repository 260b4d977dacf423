package parley.event;

import parley.model.Event;
import parley.model.NotCounted;

import java.util.List;

/// The events of one report, in reading order, and what only looked like one.
public record Coded(List<Event> events, List<NotCounted> notCounted) {
    public Coded {
        events = List.copyOf(events);
        notCounted = List.copyOf(notCounted);
    }
}
