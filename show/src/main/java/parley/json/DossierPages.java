package parley.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.dossier.TermTable;
import parley.history.History;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Issue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a dossier page by page, for dossiers too large for one answer. A page holds
/// some utterances, the histories that they stand in, and of reports, shifts and terms what belongs
/// to them; all pages together hold what [DossierJson] writes at once.
public final class DossierPages {
    private DossierPages() {}

    /// Some steps of a history.
    private record Part(History history, List<Step> steps) {}

    /// Where a page begins: behind this utterance.
    private record Place(String party, String issue, String utterance) {
        static Place parse(String cursor) {
            String plain;
            try {
                plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + cursor + "' is no cursor", e);
            }
            String[] parts = plain.split("\n", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("'" + cursor + "' is no cursor");
            }
            return new Place(parts[0], parts[1], parts[2]);
        }

        String cursor() {
            byte[] bytes =
                    (party + "\n" + issue + "\n" + utterance).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /// One page as a JSON tree. `next` is null on the last one.
    ///
    /// @param after `next` of the page before, null for the first page
    /// @param limit utterances of a page, 1 or more
    /// @param chosen the outcome for a chosen package of terms, null when none was chosen
    /// @throws IllegalArgumentException if `after` is no cursor
    public static ObjectNode of(
            Dossier dossier,
            @Nullable String after,
            int limit,
            PackageCheck.@Nullable Outcome chosen) {
        var parts = new ArrayList<Part>();
        boolean isLast = fill(parts, dossier, after == null ? null : Place.parse(after), limit);
        List<Step> steps = parts.stream().flatMap(part -> part.steps().stream()).toList();
        Set<Step> shown = identities(steps);
        Set<Utterance> utterances = identities(steps.stream().map(Step::utterance).toList());
        ObjectNode node = Spans.object();
        node.put("schema", DossierJson.SCHEMA);
        node.put("offsets", "code-points");
        node.set("counts", counts(dossier));
        node.set("reports", Spans.array(reports(steps), DossierJson::report));
        node.set("parties", Spans.array(dossier.parties(), Spans::string));
        node.set("issues", Spans.array(dossier.issues(), issue -> Spans.string(issue.code())));
        node.set(
                "histories",
                Spans.array(parts, part -> DossierJson.history(part.history(), part.steps())));
        node.set(
                "shifts",
                Spans.array(
                        dossier.shifts().stream().filter(shown::contains).toList(),
                        step -> Spans.string(DossierJson.id(step.utterance()))));
        node.set("terms", terms(dossier, utterances));
        node.set("package", Spans.orNull(chosen, DossierJson::chosen));
        node.put("next", isLast ? null : next(parts.getLast()));
        return node;
    }

    private static <T> Set<T> identities(Collection<T> all) {
        Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(all);
        return set;
    }

    /// @return whether nothing is left for a further page
    private static boolean fill(
            List<Part> parts, Dossier dossier, @Nullable Place after, int limit) {
        int left = limit;
        boolean isBehind = after == null;
        for (History history : dossier.histories()) {
            int start = 0;
            if (!isBehind && after != null) {
                int order = order(history, after);
                if (order < 0) {
                    continue;
                }
                isBehind = true;
                start = order == 0 ? behind(history, after) : 0;
            }
            List<Step> steps = history.steps();
            if (start == steps.size()) {
                continue;
            }
            if (left == 0) {
                return false;
            }
            int end = Math.min(steps.size(), start + left);
            parts.add(new Part(history, steps.subList(start, end)));
            left -= end - start;
            if (end < steps.size()) {
                return false;
            }
        }
        return true;
    }

    /// Below 0 for histories before that of the place, 0 for its own.
    private static int order(History history, Place place) {
        int byParty = history.party().compareTo(place.party());
        return byParty != 0 ? byParty : history.issue().compareTo(Issue.ofCode(place.issue()));
    }

    /// The first step behind the place; all of them when its utterance is there no more, so that
    /// nothing is ever left out.
    private static int behind(History history, Place place) {
        List<Step> steps = history.steps();
        for (int at = 0; at < steps.size(); at++) {
            if (DossierJson.id(steps.get(at).utterance()).equals(place.utterance())) {
                return at + 1;
            }
        }
        return 0;
    }

    private static String next(Part last) {
        History history = last.history();
        String utterance = DossierJson.id(last.steps().getLast().utterance());
        return new Place(history.party(), history.issue().code(), utterance).cursor();
    }

    private static ObjectNode counts(Dossier dossier) {
        ObjectNode node = Spans.object();
        node.put("reports", dossier.reports().size());
        node.put(
                "utterances",
                dossier.histories().stream().mapToInt(history -> history.steps().size()).sum());
        node.put("shifts", dossier.shifts().size());
        node.put("terms", dossier.terms().rows().size());
        return node;
    }

    private static List<Report> reports(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.utterance().lines().stream())
                .map(Line::report)
                .distinct()
                .sorted(Report.ORDER_OF_PUBLICATION)
                .toList();
    }

    private static ArrayNode terms(Dossier dossier, Set<Utterance> utterances) {
        ArrayNode rows = Spans.array(List.<String>of(), Spans::string);
        for (int at = 0; at < dossier.terms().rows().size(); at++) {
            TermTable.Row row = dossier.terms().rows().get(at);
            List<TermTable.Stand> stands =
                    row.stands().stream()
                            .filter(stand -> utterances.contains(stand.utterance()))
                            .toList();
            if (!stands.isEmpty()) {
                ObjectNode node = DossierJson.row(new TermTable.Row(row.name(), stands));
                node.put("row", at);
                rows.add(node);
            }
        }
        return rows;
    }
}
