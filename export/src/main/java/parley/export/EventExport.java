package parley.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parley.model.Event;
import parley.model.Factuality;
import parley.model.Reading;

/// Turns readings into the lines of one layout. Immutable and safe to share between threads; the
/// same reading gives the same lines.
public final class EventExport {
    /// What counts as an event where nobody asks for more.
    public static final Set<Factuality> HAPPENED = Set.of(Factuality.ACTUAL, Factuality.ONGOING);

    private final Layout layout;
    private final Set<Factuality> factuality;

    private EventExport(Layout layout, Set<Factuality> factuality) {
        this.layout = layout;
        this.factuality = factuality;
    }

    /// An export in one layout.
    ///
    /// @param factuality which events to write; [#HAPPENED] by default
    /// @throws IllegalArgumentException if no factuality is given
    public static EventExport of(EventFormat format, Set<Factuality> factuality) {
        if (factuality.isEmpty()) {
            throw new IllegalArgumentException("An export needs some factuality, got none");
        }
        Layout layout =
                switch (format) {
                    case GDELT -> new GdeltEvents();
                    case GDELT_MENTIONS -> new GdeltMentions();
                    case ICEWS -> new Icews();
                    case PLOVER_JSON -> new PloverJson();
                    case PLOVER_TSV -> new Polecat();
                    case PHOENIX -> new Phoenix();
                };
        return new EventExport(layout, Set.copyOf(EnumSet.copyOf(factuality)));
    }

    /// The header line, empty where the layout has none. Without a line break.
    public String header() {
        return String.join("\t", layout.header());
    }

    /// One line for each row of this report, in reading order, without line breaks.
    public List<String> lines(Reading reading) {
        return lines(reading, _ -> true);
    }

    /// As [#lines(Reading)], of some events only.
    public List<String> lines(Reading reading, Predicate<Event> wanted) {
        var lines = new ArrayList<String>();
        for (Event event : reading.findings().events()) {
            if (factuality.contains(event.factuality()) && wanted.test(event)) {
                lines.addAll(layout.lines(event, reading));
            }
        }
        return lines;
    }
}
