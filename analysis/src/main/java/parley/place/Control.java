package parley.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Who held a place from one day to another.
///
/// @param holders codes of those in control; several where it is parted between them
/// @param first first day, inclusive; [LocalDate#MIN] when it goes back further than the row tells
/// @param last last day, inclusive; [LocalDate#MAX] when it holds to this day
record Control(List<String> holders, LocalDate first, LocalDate last) {
    Control {
        holders = List.copyOf(holders);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Reads `UKR:..2014-02-26|RUS:2014-02-27..`; a code without dates holds always.
    ///
    /// @throws java.time.format.DateTimeParseException if a date is not one
    static List<Control> parse(String field) {
        var controls = new ArrayList<Control>();
        for (String part : field.split("\\|", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int colon = part.indexOf(':');
            String codes = colon < 0 ? part : part.substring(0, colon);
            String dates = colon < 0 ? ".." : part.substring(colon + 1);
            int dots = dates.indexOf("..");
            String first = dates.substring(0, dots);
            String last = dates.substring(dots + 2);
            controls.add(
                    new Control(
                            List.of(codes.split("\\+", -1)),
                            first.isEmpty() ? LocalDate.MIN : LocalDate.parse(first),
                            last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last)));
        }
        return controls;
    }
}
