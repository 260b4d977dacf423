package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.desk.page.StoryPages;
import parley.desk.shelf.View;
import parley.history.History;
import parley.history.Step;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.model.ArticleId;
import parley.model.Reason;

/// Stories and what was said in their reports.
final class StoryRoutes implements Routes {
    private static final int MOST_LISTED = 200;

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/stories", context -> list(context, site.shelf().ledger()));
        routes.get("/stories/{key}", context -> story(context, site));
    }

    private static void list(Context context, Ledger ledger) {
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
        Answers.page(context, "Stories", StoryPages.list(List.copyOf(latest), more));
    }

    private static void story(Context context, Site site) {
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
        List<ReportRecord> reports;
        try (Stream<ReportRecord> all = ledger.reports(Filter.ALL.and(Field.STORY, story.key()))) {
            reports = all.toList();
        }
        Set<ArticleId> ids = reports.stream().map(ReportRecord::id).collect(Collectors.toSet());
        List<Step> said =
                site.dossiers().of(View.ALL).histories().stream()
                        .flatMap(history -> history.steps().stream())
                        .filter(step -> isIn(step, ids))
                        .sorted(Comparator.comparing(Step::utterance, History.ORDER_OF_SAYING))
                        .toList();
        Answers.page(context, story.title(), StoryPages.story(story, reports, said));
    }

    private static boolean isIn(Step step, Set<ArticleId> reports) {
        return step.utterance().lines().stream()
                .anyMatch(line -> reports.contains(line.report().id()));
    }
}
