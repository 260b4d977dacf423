package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import parley.desk.html.Content;
import parley.history.Step;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.show.LineWords;

/// Stories: reports that tell of the same happening, with what was said in them.
public final class StoryPages {
    private static final int MOST_REPORTS = 50;
    private static final int MOST_SAID = 50;

    private StoryPages() {}

    /// The list of stories.
    ///
    /// @param stories the latest first
    /// @param more whether there are stories beyond these
    public static Content list(List<StoryRecord> stories, boolean more) {
        return div(
                "narrow",
                el("h1", text("Stories")),
                p("lead", "Reports that tell of the same happening, two and more."),
                stories.isEmpty() ? p("", "No two reports tell of one happening.") : Content.none(),
                el("ul", css("plain"), each(stories, StoryPages::item)),
                when(more, p("fact", "Only the latest are listed; search finds the others.")));
    }

    private static Content item(StoryRecord story) {
        return el(
                "li",
                a("/stories/" + story.key(), attr("dir", "auto"), text(story.title())),
                p("fact", facts(story)));
    }

    private static String facts(StoryRecord story) {
        String days =
                story.firstDay() == null
                        ? ""
                        : story.firstDay().equals(story.lastDay())
                                ? " · " + LineWords.day(story.firstDay())
                                : " · "
                                        + LineWords.day(story.firstDay())
                                        + " to "
                                        + LineWords.day(story.lastDay());
        return LineWords.count(story.reports(), "report")
                + ", "
                + LineWords.count(story.chains(), "independent source")
                + days;
    }

    /// The page of one story.
    ///
    /// @param reports by day of publication
    /// @param said what was said in them, in the order of saying
    /// @param report which of the reports the page begins with, counted from 1
    /// @param from which of the utterances it begins with, counted from 1
    public static Content story(
            StoryRecord story, List<ReportRecord> reports, List<Step> said, int report, int from) {
        String address = "/stories/" + story.key();
        Slice<ReportRecord> listed = Slice.of(reports, report, MOST_REPORTS);
        Slice<Step> told = Slice.of(said, from, MOST_SAID);
        return div(
                "narrow records",
                el("h1", attr("dir", "auto"), text(story.title())),
                p("lead", facts(story)),
                el("h2", text("Reports")),
                el("ul", css("plain"), each(listed.items(), ReportParts::item)),
                listed.links(
                        "reports", first -> address + "?report=" + first + "&from=" + told.from()),
                when(!said.isEmpty(), el("h2", text("What was said"))),
                el("ol", css("steps-list"), each(told.items(), StoryPages::said)),
                told.links(
                        "utterances",
                        first -> address + "?report=" + listed.from() + "&from=" + first));
    }

    private static Content said(Step step) {
        var utterance = step.utterance();
        return el(
                "li",
                p(
                        "",
                        el("strong", attr("dir", "auto"), text(utterance.party())),
                        text(" "),
                        LineParts.act(utterance)),
                p(
                        "content",
                        a(
                                "/utterances/" + utterance.main().id().value(),
                                attr("dir", "auto"),
                                text(utterance.main().content()))),
                each(utterance.terms(), CellPage::term),
                p(
                        "fact",
                        LineParts.day(utterance.saidOn()),
                        text(" · " + LineParts.counts(utterance))));
    }
}
