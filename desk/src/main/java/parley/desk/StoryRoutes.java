package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.desk.html.Content;
import parley.desk.page.StoryPages;
import parley.history.History;
import parley.history.Step;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.model.FindingId;
import parley.model.Reason;

/// Stories and what was said in their reports.
final class StoryRoutes implements Routes {
    private static final int MOST_LISTED = 200;

    private final Kept kept = new Kept();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/stories", context -> list(context, site));
        routes.get("/stories/{key}", context -> story(context, site));
    }

    private void list(Context context, Site site) {
        Answers.page(context, "Stories", kept.of(context, site, () -> list(site.shelf().ledger())));
    }

    private static Content list(Ledger ledger) {
        Deque<StoryRecord> latest = new ArrayDeque<>();
        boolean more = false;
        try (Stream<StoryRecord> stories = ledger.stories(Filter.ALL, 2)) {
            for (StoryRecord story : (Iterable<StoryRecord>) stories::iterator) {
                latest.addFirst(story);
                if (latest.size() > MOST_LISTED) {
                    latest.removeLast();
                    more = true;
                }
            }
        }
        return StoryPages.list(List.copyOf(latest), more);
    }

    private void story(Context context, Site site) {
        String key = context.pathParam("key");
        Ledger ledger = site.shelf().ledger();
        StoryRecord story =
                (key.matches("[0-9a-f]{16}")
                                ? ledger.story(key)
                                : java.util.Optional.<StoryRecord>empty())
                        .orElseThrow(() ->
                                new Refusal(
                                        404,
                                        Reason.NO_RECORD,
                                        "This ledger holds no story " + key,
                                        "See the list of stories."));
        int report = ViewParameters.from(context, "report");
        int from = ViewParameters.from(context, "from");
        Answers.page(
                context,
                story.title(),
                kept.of(
                        context,
                        site,
                        () ->
                                StoryPages.story(
                                        story,
                                        reports(story, ledger),
                                        said(story, site),
                                        report,
                                        from)));
    }

    private static List<ReportRecord> reports(StoryRecord story, Ledger ledger) {
        try (Stream<ReportRecord> all = ledger.reports(Filter.ALL.and(Field.STORY, story.key()))) {
            return all.toList();
        }
    }

    /// The steps in which the positions of a story stand, each once, in the order of saying.
    private static List<Step> said(StoryRecord story, Site site) {
        Filter positions = Filter.ALL.in(Layer.POSITION).and(Field.STORY, story.key());
        Map<FindingId, Step> steps = new HashMap<>();
        try (Stream<FindingRecord> records = site.shelf().ledger().records(positions)) {
            records.flatMap(record -> site.dossiers().step(record.id()).stream())
                    .forEach(step -> steps.putIfAbsent(step.utterance().main().id(), step));
        }
        return History.inOrderOfSaying(List.copyOf(steps.values()), Step::utterance);
    }
}
