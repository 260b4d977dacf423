package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.desk.page.CorrectionParts;
import parley.model.Correction;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;
import parley.model.Reason;

/// Corrections: each is written to the ledger's file with its reason, day and maker, which is the
/// record of who changed what.
final class CorrectionRoutes implements Routes {
    private static final System.Logger LOG = System.getLogger("parley.desk");
    private static final int LONGEST = 500;

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
        routes.post("/corrections", context -> correct(context, site));
        routes.post("/corrections/{id}/withdraw", context -> withdraw(context, site));
    }

    private static void correct(Context context, Site site) {
        String record;
        try {
            record = field(context, "record");
            String kind = field(context, "kind");
            var target = new Target(new FindingId(record), null);
            What what =
                    switch (kind) {
                        case "not-so" -> new NotSo(target);
                        case "right-is" ->
                                new RightIs(
                                        target,
                                        Correction.constant(Part.class, field(context, "part")),
                                        field(context, "value"));
                        default ->
                                throw new IllegalArgumentException(
                                        "No correction is called '" + kind + "'");
                    };
            write(site, what, field(context, "reason"), maker(context));
        } catch (IllegalArgumentException e) {
            throw bad(e);
        }
        boolean stays = site.shelf().ledger().record(new FindingId(record)).isPresent();
        context.redirect(stays ? "/records/" + record + "#correct" : "/corrections");
    }

    private static void withdraw(Context context, Site site) {
        try {
            write(
                    site,
                    new Withdrawn(context.pathParam("id")),
                    "withdrawn on the desk",
                    maker(context));
        } catch (IllegalArgumentException e) {
            throw bad(e);
        }
        context.redirect("/corrections");
    }

    /// Who corrects: as the trusted proxy says, and only else as the form says.
    private static @Nullable String maker(Context context) {
        String name = Shield.nameOf(context);
        if (name != null) {
            return name;
        }
        String by = context.formParam("by");
        return by == null || by.isBlank() ? null : by.strip();
    }

    private static void write(Site site, What what, String reason, @Nullable String by) {
        LocalDate day = LocalDate.ofInstant(site.clock().instant(), ZoneOffset.UTC);
        var correction = new Correction(what, reason, day, by);
        String id =
                site.shelf()
                        .write(ledger -> {
                            String written = ledger.correct(correction);
                            ledger.regroup();
                            return written;
                        });
        LOG.log(System.Logger.Level.INFO, "correction {0} written: {1}", id, what.code());
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The form has no " + name);
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    name + " has at most " + LONGEST + " characters, got " + value.length());
        }
        return value.strip();
    }

    private static Refusal bad(IllegalArgumentException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new Refusal(400, Reason.BAD_CORRECTION, message, "Nothing was written. Go back.");
    }
}
