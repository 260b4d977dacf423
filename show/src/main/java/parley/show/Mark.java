package parley.show;

import java.util.ArrayList;
import java.util.List;
import parley.model.Condition;
import parley.model.Event;
import parley.model.Finding;
import parley.model.Findings;
import parley.model.Position;
import parley.model.Span;
import parley.model.Statement;

/// Words to be marked in the article for a record.
///
/// @param words what to mark
/// @param layer CSS class: `statement`, `position`, `condition` or `event`
/// @param record id of the record that the mark belongs to
public record Mark(Span words, String layer, String record) {
    /// The marks of all records.
    public static List<Mark> of(Findings findings) {
        var marks = new ArrayList<Mark>();
        findings.statements().forEach(statement -> add(statement, marks));
        findings.positions().forEach(position -> add(position, marks));
        findings.events().forEach(event -> add(event, marks));
        return List.copyOf(marks);
    }

    private static void add(Finding finding, List<Mark> marks) {
        String record = finding.id().value();
        switch (finding) {
            case Statement statement ->
                    statement
                            .content()
                            .forEach(part -> marks.add(new Mark(part, "statement", record)));
            case Position position -> {
                marks.add(new Mark(position.content(), "position", record));
                for (Condition condition : position.conditions()) {
                    marks.add(new Mark(condition.words(), "condition", record));
                }
            }
            case Event event -> marks.add(new Mark(event.trigger(), "event", record));
        }
    }
}
