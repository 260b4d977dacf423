package parley.desk.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import parley.desk.Refusal;
import parley.desk.Routes;
import parley.desk.Site;
import parley.desk.shelf.ReportReading.Outcome;
import parley.json.ReadingJson;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.model.Reason;
import parley.model.Rejected;

/// Reads the page or text that a request carries: `POST /readings` gives its reading and keeps
/// nothing, `POST /reports` keeps it in the ledger as well.
final class ReadingRoutes implements Routes {
    private static final int MOST_BYTES = 10 << 20;

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.post(
                ApiRoutes.ROOT + "/readings",
                context -> {
                    Intake read = read(context, site);
                    ApiRoutes.json(context, ReadingJson.of(read.reading()));
                });
        routes.post(
                ApiRoutes.ROOT + "/reports",
                context -> {
                    Intake read = read(context, site);
                    Added added =
                            site.shelf()
                                    .write(ledger -> {
                                        Added outcome = ledger.add(List.of(read)).getFirst();
                                        ledger.regroup();
                                        return outcome;
                                    });
                    String id = read.reading().article().id().value();
                    context.status(added == Added.NEW ? 201 : 200);
                    context.header("Location", ApiRoutes.ROOT + "/reports/" + id);
                    ApiRoutes.json(context, ReadingJson.of(read.reading()));
                });
    }

    /// @throws Refusal if there is no report in what was sent
    private static Intake read(Context context, Site site) {
        var asked = new Parameters(context.queryParamMap(), Set.of("name"), false);
        byte[] bytes = context.bodyAsBytes();
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    413,
                    Reason.TOO_LARGE,
                    bytes.length + " bytes, and at most " + MOST_BYTES + " are read",
                    "Send one report.");
        }
        String name = asked.text("name");
        return switch (site.reading().read(name == null ? "sent text" : name, bytes, null)) {
            case Outcome.Done(Intake intake) -> intake;
            case Outcome.Refused(Rejected why) ->
                    throw new Refusal(422, why.reason(), why.message(), why.advice());
        };
    }
}
