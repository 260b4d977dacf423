package parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import parley.model.Event;
import parley.model.Evidence;
import parley.model.Mention;

/// Makes one record of an event that a report tells several times.
final class Retellings {
    private Retellings() {}

    /// The events with later tellings folded into the first as mentions, in reading order.
    static List<Event> merge(List<Event> events) {
        var merged = new LinkedHashMap<String, Event>();
        for (Event event : events) {
            merged.merge(key(event), event, Retellings::fold);
        }
        return List.copyOf(merged.values());
    }

    private static Event fold(Event first, Event later) {
        var mentions = new ArrayList<Evidence>(first.mentions());
        if (!later.evidence().equals(first.evidence()) && !mentions.contains(later.evidence())) {
            mentions.add(later.evidence());
        }
        return new Event(
                first.id(),
                first.evidence(),
                first.accordingTo(),
                first.source(),
                first.target(),
                first.action(),
                first.trigger(),
                first.code(),
                first.factuality(),
                first.factualityCue(),
                first.when(),
                first.place() == null ? later.place() : first.place(),
                mentions,
                first.why());
    }

    private static String key(Event event) {
        return String.join(
                "|",
                event.code().plover(),
                event.code().cameo().substring(0, 2),
                names(event.source()),
                names(event.target()),
                event.factuality().name());
    }

    private static String names(List<Mention> mentions) {
        return String.join(
                ",",
                mentions.stream()
                        .map(m -> m.actor() == null ? m.name() : m.actor().id().value())
                        .sorted()
                        .toList());
    }
}
