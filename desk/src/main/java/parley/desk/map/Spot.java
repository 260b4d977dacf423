package parley.desk.map;

import java.util.List;
import java.util.stream.Stream;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;

/// A place that reports name, with the events told of it.
///
/// @param events at least one, in the ledger's order
public record Spot(Detail.Site site, List<FindingRecord> events) {
    public Spot {
        events = List.copyOf(events);
    }

    /// Where it lies.
    Box point() {
        return Box.of(site.latitude(), site.longitude());
    }

    /// The place of an event, empty when none is stated.
    public static Stream<Detail.Site> site(FindingRecord event) {
        return event.detail() instanceof Detail.Deed deed && deed.site() != null
                ? Stream.of(deed.site())
                : Stream.empty();
    }
}
