package parley.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Event;
import parley.model.Mention;

/// One source and one target of an event: the layouts that know no lists have a row for each pair.
record Dyad(@Nullable Mention source, @Nullable Mention target, int number) {
    /// The pairs of an event, at least one.
    static List<Dyad> of(Event event) {
        var pairs = new ArrayList<Dyad>();
        for (Mention source : orNobody(event.source())) {
            for (Mention target : orNobody(event.target())) {
                pairs.add(new Dyad(source, target, pairs.size()));
            }
        }
        return pairs;
    }

    /// What tells the rows of one record apart: nothing for the first, then `_1`, `_2`.
    String suffix() {
        return number == 0 ? "" : "_" + number;
    }

    private static List<@Nullable Mention> orNobody(List<Mention> mentions) {
        return mentions.isEmpty()
                ? Collections.<@Nullable Mention>singletonList(null)
                : List.copyOf(mentions);
    }
}
