package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Who;

/// How many of the answers have which value, each as a link that narrows the search down.
final class Facets {
    private static final int MOST_VALUES = 8;

    private final String address;
    private final String query;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    /// @param address of the page that a value narrows down
    /// @param hits those that are counted
    Facets(String address, String query, List<Hit> hits) {
        this.address = address;
        this.query = query;
        for (String key : List.of("in", "issue", "act", "party", "publisher", "said")) {
            counts.put(key, new TreeMap<>());
        }
        hits.forEach(this::count);
    }

    private void count(Hit hit) {
        add("in", hit.layer().code());
        FindingRecord record = hit.record();
        if (record == null) {
            return;
        }
        if (record.detail() instanceof Detail.Stand stand) {
            add("issue", stand.issue().code());
            add("act", stand.act().name().toLowerCase(java.util.Locale.ROOT));
        }
        Set<String> parties = new TreeSet<>(record.parties().stream().map(Who::party).toList());
        parties.forEach(party -> add("party", party));
        add("publisher", record.source().publisher());
        LocalDate day = record.day();
        add("said", day == null ? null : Integer.toString(day.getYear()));
    }

    private void add(String key, @Nullable String value) {
        if (value != null && !value.isBlank() && value.indexOf('"') < 0) {
            counts.computeIfAbsent(key, _ -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }
    }

    /// Whether there is anything to choose between.
    boolean isOfUse() {
        return counts.values().stream().anyMatch(values -> values.size() > 1);
    }

    Content list() {
        return el(
                "details",
                css("facets"),
                attr("open", ""),
                attr("data-fold", ""),
                el("summary", text("Narrow down")),
                el(
                        "nav",
                        attr("aria-label", "Narrow down"),
                        each(new ArrayList<>(counts.entrySet()), this::facet)));
    }

    private Content facet(Map.Entry<String, Map<String, Integer>> facet) {
        List<Map.Entry<String, Integer>> values =
                facet.getValue().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_VALUES)
                        .toList();
        return when(
                values.size() > 1,
                all(
                        el("h2", text(title(facet.getKey()))),
                        el("ul", each(values, value -> value(facet.getKey(), value)))));
    }

    private static String title(String key) {
        return switch (key) {
            case "in" -> "kind";
            case "said" -> "year";
            default -> key;
        };
    }

    private Content value(String key, Map.Entry<String, Integer> value) {
        String name = value.getKey();
        String clause = key + ":" + (name.matches("[\\w-]+") ? name : '"' + name + '"');
        return el(
                "li",
                a(
                        address + "?q=" + ViewQuery.encoded((query + " " + clause).strip()),
                        attr("dir", "auto"),
                        text(name)),
                span("fact", " " + value.getValue()));
    }
}
