package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.desk.map.Atlas;
import parley.desk.map.Spot;
import parley.desk.page.MapPage;
import parley.desk.page.ViewQuery;
import parley.desk.shelf.Recent;
import parley.desk.shelf.View;
import parley.ledger.Detail;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Page;

/// The map of what happened.
final class MapRoutes implements Routes {
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_SPOTS = 150;

    private static final int MOST_KEPT = 32;

    /// What the spots depend on.
    private record Key(long number, @Nullable LocalDate since, @Nullable LocalDate until) {}

    /// Where the first events of some days took place.
    ///
    /// @param cut what is left out, null when nothing is
    private record Places(List<Spot> spots, MapPage.@Nullable Cut cut) {}

    private final Kept pages = new Kept();
    private final Atlas atlas = Atlas.shipped();
    private final Recent<Key, Places> kept = new Recent<>(MOST_KEPT);

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/map", context -> map(context, site));
    }

    private void map(Context context, Site site) {
        ViewQuery query = ViewParameters.of(context);
        View view = query.view();
        var key = new Key(site.dossiers().number(), view.since(), view.until());
        Places places = kept.get(key, () -> places(site, view));
        Answers.page(
                context,
                "Map",
                pages.of(
                        context,
                        site,
                        () -> MapPage.of(atlas, places.spots(), places.cut(), query)));
    }

    private static Places places(Site site, View view) {
        Filter filter = Filter.ALL.in(Layer.EVENT).and(Field.FACTUALITY, "actual", "ongoing");
        if (view.since() != null) {
            filter = filter.since(view.since());
        }
        if (view.until() != null) {
            filter = filter.until(view.until());
        }
        Map<String, List<FindingRecord>> byPlace = new LinkedHashMap<>();
        Map<String, Detail.Site> sites = new LinkedHashMap<>();
        Page<FindingRecord> events = site.shelf().ledger().records(filter, null, MOST_EVENTS);
        for (FindingRecord event : events.items()) {
            Spot.site(event)
                    .forEach(place -> {
                        String key = place.name() + "\n" + place.precision();
                        sites.put(key, place);
                        byPlace.computeIfAbsent(key, _ -> new ArrayList<>()).add(event);
                    });
        }
        List<Spot> spots = spots(sites, byPlace);
        return new Places(spots, events.next() == null ? null : cut(events.items(), view));
    }

    private static MapPage.Cut cut(List<FindingRecord> events, View view) {
        LocalDate last = events.getLast().day();
        // A day with more events than fit is not shown again and again.
        LocalDate next = last != null && last.equals(view.since()) ? last.plusDays(1) : last;
        return new MapPage.Cut(events.size(), last, next);
    }

    private static List<Spot> spots(
            Map<String, Detail.Site> sites, Map<String, List<FindingRecord>> byPlace) {
        return sites.entrySet().stream()
                .map(each ->
                        new Spot(each.getValue(), byPlace.getOrDefault(each.getKey(), List.of())))
                .sorted(
                        Comparator.comparingInt((Spot spot) -> -spot.events().size())
                                .thenComparing(spot -> spot.site().name()))
                .limit(MOST_SPOTS)
                .toList();
    }
}
