package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.page.AddedPage;
import parley.desk.page.ClipPage;
import parley.desk.page.EmptyPage;
import parley.desk.shelf.ReportReading.Outcome;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.model.Reason;
import parley.model.Rejected;

/// Pages and texts that people hand in, read by the same code as `parley ingest`.
final class IntakeRoutes implements Routes {
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    private record Given(String origin, byte[] bytes, @Nullable String address) {}

    private static final int LONGEST_ADDRESS = 2_000;

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(
                "/add",
                context ->
                        Answers.page(
                                context, "Add reports", EmptyPage.adding(Answers.seal(context))));
        routes.get("/clip", IntakeRoutes::clip);
        routes.post("/reports", context -> take(context, site));
        routes.post("/samples", context -> samples(context, site));
    }

    /// The window that the clipper opens must know who opened it, so it is not cut off from others
    /// as every other page is. It takes what the opener sends, and the reader says whether to keep
    /// it.
    private static void clip(Context context) {
        context.header("Cross-Origin-Opener-Policy", "unsafe-none");
        Answers.page(context, "Clip a report", ClipPage.of(Answers.seal(context)));
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
        keep(context, site, given);
    }

    /// Adds the reports that ship with the desk, and shows what they make.
    private static void samples(Context context, Site site) {
        keep(
                context,
                site,
                Samples.shipped().stream()
                        .map(sample -> new Given(sample.name(), sample.bytes(), null))
                        .toList());
        context.redirect("/");
    }

    private static void keep(Context context, Site site, List<Given> given) {
        var done = new ArrayList<Intake>();
        var refused = new ArrayList<Rejected>();
        for (Given each : given) {
            switch (site.reading().read(each.origin(), each.bytes(), each.address())) {
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
            boolean isClip = given.getFirst().address() != null;
            String id = done.getFirst().reading().article().id().value();
            context.redirect(isClip ? "/reports/" + id : "/");
            return;
        }
        context.status(done.isEmpty() ? 422 : 200);
        Answers.page(context, "Reports added", AddedPage.of(done, outcomes, refused));
    }

    private static List<Given> given(Context context) {
        var given = new ArrayList<Given>();
        String text = context.formParam("text");
        if (text != null && !text.isBlank()) {
            given.add(new Given("pasted text", text.getBytes(StandardCharsets.UTF_8), null));
        }
        String clip = context.formParam("clip");
        if (clip != null && !clip.isBlank()) {
            String address = address(context.formParam("address"));
            String origin = address == null ? "clipped page" : address;
            given.add(new Given(origin, clip.getBytes(StandardCharsets.UTF_8), address));
        }
        for (UploadedFile file : context.uploadedFiles("pages")) {
            if (file.size() > 0) {
                given.add(new Given(name(file.filename()), bytes(file), null));
            }
        }
        return given;
    }

    /// A web address that was clipped, null for anything else.
    static @Nullable String address(@Nullable String given) {
        if (given == null || given.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI address = new URI(given.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null ? address.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
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
