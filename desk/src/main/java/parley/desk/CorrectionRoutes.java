package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.desk.page.CorrectPages;
import parley.desk.page.CorrectionParts;
import parley.desk.page.ViewQuery;
import parley.desk.shelf.View;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;

/// Corrections: pages that show what one would touch, and the forms that write it.
final class CorrectionRoutes implements Routes {
    private static final int LONGEST = 500;
    private static final int MOST_OTHERS = 20;

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(
                "/corrections",
                context ->
                        Answers.page(
                                context,
                                "Corrections",
                                CorrectionParts.page(
                                        site.shelf().ledger().corrections(),
                                        Answers.seal(context))));
        routes.get("/corrections/merge", context -> merge(context, site));
        routes.get("/corrections/split", context -> split(context, site));
        routes.get("/corrections/same", context -> same(context, site));
        routes.post("/corrections", context -> correct(context, site));
        routes.post("/corrections/{id}/withdraw", context -> withdraw(context, site));
    }

    private static void merge(Context context, Site site) {
        String name = ViewParameters.needed(context, "name").strip();
        String given = context.queryParam("into");
        String into = given == null ? "" : given.strip();
        Touched touched = Touched.named(site.shelf().ledger(), List.of(name));
        List<String> parties = site.dossiers().of(View.ALL).parties();
        Answers.page(
                context,
                "Merge " + name,
                CorrectPages.merge(
                        name,
                        into,
                        touched.records(),
                        touched.isAll(),
                        parties,
                        Answers.visitor(context)));
    }

    private static void split(Context context, Site site) {
        String name = ViewParameters.needed(context, "name").strip();
        Touched touched = Touched.named(site.shelf().ledger(), List.of(name));
        List<FindingId> chosen = ids(context.queryParams("record"));
        Answers.page(
                context,
                "Part " + name,
                CorrectPages.split(
                        name,
                        touched.records(),
                        touched.isAll(),
                        chosen,
                        Answers.visitor(context)));
    }

    private static void same(Context context, Site site) {
        FindingId record = ids(List.of(ViewParameters.needed(context, "record"))).getFirst();
        Utterance utterance =
                site.dossiers()
                        .step(record)
                        .map(Step::utterance)
                        .orElseThrow(() -> ReportRoutes.none(context));
        List<Utterance> others =
                site.dossiers().of(View.ALL).cell(utterance.party(), utterance.issue()).stream()
                        .flatMap(history -> history.steps().stream())
                        .map(Step::utterance)
                        .filter(other -> !other.equals(utterance))
                        .sorted(Comparator.comparingLong(other -> daysBetween(utterance, other)))
                        .limit(MOST_OTHERS)
                        .toList();
        Answers.page(
                context,
                "The same utterance",
                CorrectPages.same(utterance, others, Answers.visitor(context)));
    }

    /// Undated ones are furthest.
    private static long daysBetween(Utterance one, Utterance other) {
        return one.saidOn() == null || other.saidOn() == null
                ? Long.MAX_VALUE
                : Math.abs(one.saidOn().toEpochDay() - other.saidOn().toEpochDay());
    }

    private static void correct(Context context, Site site) {
        What what;
        try {
            what = what(context);
            write(context, site, what, field(context, "reason"));
        } catch (IllegalArgumentException e) {
            throw CorrectionDesk.bad(e);
        }
        context.redirect(place(site, what));
    }

    private static What what(Context context) {
        String kind = field(context, "kind");
        return switch (kind) {
            case "not-so" -> new NotSo(target(field(context, "record")));
            case "right-is" ->
                    new RightIs(
                            target(field(context, "record")),
                            Correction.constant(Part.class, field(context, "part")),
                            field(context, "value"));
            case "merge-actors" ->
                    new MergeActors(List.of(field(context, "name")), field(context, "into"));
            case "split-actor" ->
                    new SplitActor(
                            field(context, "name"), field(context, "into"), targets(context));
            case "same-utterance" -> new SameUtterance(targets(context));
            default -> throw new IllegalArgumentException("No correction is called '" + kind + "'");
        };
    }

    /// Where a correction shows.
    private static String place(Site site, What what) {
        return switch (what) {
            case NotSo _ -> "/corrections";
            case RightIs(var target, _, _) -> {
                boolean stays = site.shelf().ledger().record(target.id()).isPresent();
                yield stays ? "/records/" + target.id().value() + "#correct" : "/corrections";
            }
            case MergeActors(_, var into) -> party(into);
            case SplitActor(_, var into, _) -> party(into);
            case SameUtterance(var records) -> "/utterances/" + records.getFirst().id().value();
            case Withdrawn _ -> "/corrections";
        };
    }

    private static String party(String name) {
        return "/party?name=" + ViewQuery.encoded(name);
    }

    private static void withdraw(Context context, Site site) {
        try {
            What what = new Withdrawn(context.pathParam("id"));
            write(context, site, what, "withdrawn on the desk");
        } catch (IllegalArgumentException e) {
            throw CorrectionDesk.bad(e);
        }
        context.redirect("/corrections");
    }

    private static void write(Context context, Site site, What what, String reason) {
        CorrectionDesk.write(context, site, what, reason, context.formParam("by"));
    }

    private static Target target(String id) {
        return new Target(new FindingId(id), null);
    }

    private static List<Target> targets(Context context) {
        return ids(context.formParams("record")).stream().map(id -> new Target(id, null)).toList();
    }

    private static List<FindingId> ids(List<String> given) {
        try {
            return given.stream().filter(Objects::nonNull).map(FindingId::new).toList();
        } catch (IllegalArgumentException e) {
            throw CorrectionDesk.bad(e);
        }
    }

    private static String field(Context context, String name) {
        @Nullable String value = context.formParam(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The form has no " + name);
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    name + " has at most " + LONGEST + " characters, got " + value.length());
        }
        return value.strip();
    }
}
