package parley.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;

/// Shows the stories of a ledger.
final class StoryView {
    /// What stands before a story's key, on the command line as in queries.
    static final String PREFIX = Field.STORY.key() + ":";

    private final Console console;
    private final Ledger ledger;

    StoryView(Console console, Ledger ledger) {
        this.console = console;
        this.ledger = ledger;
    }

    void line(StoryRecord story) {
        console.out().println(PREFIX + story.key() + "  " + days(story) + "  " + story.title());
        console.out().println("    " + size(story));
    }

    /// The story with its reports in the order of their days.
    ///
    /// @param asked the key by which it was asked for
    void timeline(StoryRecord story, String asked) {
        if (!asked.equals(story.key())) {
            console.out()
                    .println(
                            PREFIX
                                    + asked
                                    + " is no story's first report; it belongs to "
                                    + PREFIX
                                    + story.key());
        }
        line(story);
        Filter filter = Filter.ALL.and(Field.STORY, story.key());
        List<ReportRecord> reports;
        try (Stream<ReportRecord> rows = ledger.reports(filter)) {
            reports = rows.toList();
        }
        Map<String, String> copied = new HashMap<>();
        for (ReportRecord report : reports) {
            String id = report.id().value().substring(0, 16);
            String original = copied.putIfAbsent(report.copies(), id);
            console.out().println("  " + entry(report, id, story));
            if (original != null) {
                console.out().println("      copies " + original);
            }
        }
    }

    private static String entry(ReportRecord report, String id, StoryRecord story) {
        String publisher = report.source().publisher();
        return HitView.day(report.published())
                + "  "
                + id
                + "  "
                + (report.title() == null ? report.origin() : report.title())
                + (publisher == null ? "" : " (" + publisher + ")")
                + (report.id().equals(story.first()) ? "  [first report]" : "");
    }

    private static String size(StoryRecord story) {
        return story.reports()
                + (story.reports() == 1 ? " report" : " reports")
                + " from "
                + story.chains()
                + (story.chains() == 1 ? " source" : " independent sources");
    }

    private static String days(StoryRecord story) {
        String first = HitView.day(story.firstDay()).strip();
        String last = HitView.day(story.lastDay()).strip();
        return first.equals(last) ? first : first + " to " + last;
    }
}
