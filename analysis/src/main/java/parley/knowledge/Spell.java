package parley.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One stretch of time for which somebody held one office.
///
/// @param person id of the holder
/// @param of id of the state or organisation
/// @param office in words, as in "foreign minister"
/// @param rank `head`, `minister`, `spokesperson` ...
/// @param sector PLOVER actor sector
/// @param leads true for the office that really leads the state
/// @param several true for an office with more than one holder at a time
/// @param to null when still held on `asOf`
/// @param source where the row comes from
public record Spell(
        String person,
        String of,
        String office,
        String rank,
        String sector,
        boolean leads,
        boolean several,
        PartialDate from,
        @Nullable PartialDate to,
        String source,
        PartialDate asOf) {
    /// True when the office may have been held on that day, as [Term#covers] says.
    public boolean holdsOn(LocalDate day) {
        return term().covers(day);
    }

    /// True when the spell was over by that day.
    public boolean isOverOn(LocalDate day) {
        return term().isOverOn(day);
    }

    private Term term() {
        return new Term(from, to);
    }
}
