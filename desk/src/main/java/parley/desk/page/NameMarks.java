package parley.desk.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.map.States;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Span;
import parley.model.When;
import parley.show.Mark;
import parley.show.Words;

/// Marks of people, places and dates, which a reader asks for, and what each is taken for: the
/// words stay the source's own.
final class NameMarks {
    private NameMarks() {}

    static List<Mark> of(Findings findings) {
        var marks = new ArrayList<Mark>();
        findings.actors().forEach(actor -> marks.add(new Mark(actor.words(), "name", "")));
        findings.places().forEach(place -> marks.add(new Mark(place.words(), "place", "")));
        for (When when : findings.times()) {
            Span words = words(when);
            if (words != null) {
                marks.add(new Mark(words, "time", ""));
            }
        }
        return marks;
    }

    private static @Nullable Span words(When when) {
        return switch (when) {
            case When.Days(_, _, var words) -> words;
            case When.Minute(_, _, _, var words) -> words;
            case When.Open(var words) -> words;
            case When.Unstated _ -> null;
        };
    }

    /// What marked words are taken for.
    static Map<Mark, String> meanings(Findings findings) {
        var meanings = new HashMap<Mark, String>();
        for (Mention actor : findings.actors()) {
            meanings.put(new Mark(actor.words(), "name", ""), meaning(actor));
        }
        for (Place place : findings.places()) {
            meanings.put(new Mark(place.words(), "place", ""), meaning(place));
        }
        for (When when : findings.times()) {
            Span words = words(when);
            if (words != null) {
                meanings.put(new Mark(words, "time", ""), meaning(when));
            }
        }
        return meanings;
    }

    private static String meaning(Mention actor) {
        if (actor.actor() == null) {
            return actor.name() + " (nobody known)";
        }
        return actor.name().equals(actor.party())
                ? actor.name()
                : actor.name() + ", for " + actor.party();
    }

    private static String meaning(Place place) {
        return place.name()
                + ", "
                + Words.code(place.precision())
                + (place.claimants().isEmpty()
                        ? ""
                        : ", claimed by " + States.names(place.claimants()))
                + (place.controllers().isEmpty()
                        ? ""
                        : ", controlled by " + States.names(place.controllers()));
    }

    private static String meaning(When when) {
        return switch (when) {
            case When.Minute(_, var zone, var others, _) ->
                    Words.when(when)
                            + (zone == null ? ", zone not stated" : ", " + zone.getId())
                            + (others.isEmpty()
                                    ? ""
                                    : " or "
                                            + others.stream()
                                                    .map(ZoneId::getId)
                                                    .collect(Collectors.joining(", ")));
            case When.Days _ -> Words.when(when);
            case When.Open _, When.Unstated _ -> "no day told";
        };
    }
}
