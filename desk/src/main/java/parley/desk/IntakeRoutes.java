package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.desk.page.AddedPage;
import parley.desk.page.EmptyPage;
import parley.desk.shelf.ReportReading.Outcome;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.model.Reason;
import parley.model.Rejected;

/// Pages and texts that people hand in, read by the same code as `parley ingest`.
final class IntakeRoutes implements Routes {
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    private record Given(String origin, byte[] bytes) {}

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(
                "/add",
                context ->
                        Answers.page(
                                context, "Add reports", EmptyPage.adding(Answers.seal(context))));
        routes.post("/reports", context -> take(context, site));
    }

    private static void take(Context context, Site site) {
        List<Given> given = given(context);
        if (given.isEmpty()) {
            throw new Refusal(
                    400,
                    Reason.EMPTY,
                    "No text was pasted and no page was dropped",
                    "Paste the report's text, or choose the pages that you saved.");
        }
        var done = new ArrayList<Intake>();
        var refused = new ArrayList<Rejected>();
        for (Given each : given) {
            switch (site.reading().read(each.origin(), each.bytes())) {
                case Outcome.Done(var intake) -> done.add(intake);
                case Outcome.Refused(var rejected) -> refused.add(rejected);
            }
        }
        List<Added> outcomes =
                done.isEmpty()
                        ? List.of()
                        : site.shelf()
                                .write(ledger -> {
                                    List<Added> added = ledger.add(done);
                                    ledger.regroup();
                                    return added;
                                });
        if (refused.isEmpty() && done.size() == 1 && outcomes.getFirst() == Added.NEW) {
            context.redirect("/");
            return;
        }
        context.status(done.isEmpty() ? 422 : 200);
        Answers.page(context, "Reports added", AddedPage.of(done, outcomes, refused));
    }

    private static List<Given> given(Context context) {
        var given = new ArrayList<Given>();
        String text = context.formParam("text");
        if (text != null && !text.isBlank()) {
            given.add(new Given("pasted text", text.getBytes(StandardCharsets.UTF_8)));
        }
        for (UploadedFile file : context.uploadedFiles("pages")) {
            if (file.size() > 0) {
                given.add(new Given(name(file.filename()), bytes(file)));
            }
        }
        return given;
    }

    /// Only what comes after the last slash, without control characters: a name to show, never a
    /// path to open.
    static String name(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? "a page without a name" : clean;
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was sent as " + file.filename(), e);
        }
    }
}
