package parley.desk.page;

import java.util.ArrayList;
import java.util.List;
import parley.model.Findings;
import parley.model.When;
import parley.show.Mark;

/// Marks of people, places and dates, which a reader asks for.
final class NameMarks {
    private NameMarks() {}

    static List<Mark> of(Findings findings) {
        var marks = new ArrayList<Mark>();
        findings.actors().forEach(actor -> marks.add(new Mark(actor.words(), "name", "")));
        findings.places().forEach(place -> marks.add(new Mark(place.words(), "place", "")));
        for (When when : findings.times()) {
            switch (when) {
                case When.Days(_, _, var words) -> marks.add(new Mark(words, "time", ""));
                case When.Minute(_, _, _, var words) -> marks.add(new Mark(words, "time", ""));
                case When.Open(var words) -> marks.add(new Mark(words, "time", ""));
                case When.Unstated _ -> {}
            }
        }
        return marks;
    }
}
