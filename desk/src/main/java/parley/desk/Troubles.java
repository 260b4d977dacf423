package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import parley.desk.page.Frame;
import parley.ledger.LedgerException;
import parley.model.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns what went wrong into an answer: what, where, what next. Nothing of the program's inside is
/// shown.
final class Troubles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final System.Logger LOG = System.getLogger("parley.desk");

    private Troubles() {}

    static void mount(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> refused(context, refusal));
        routes.exception(
                HttpResponseException.class,
                (failure, context) -> refused(context, of(failure, context)));
        routes.exception(
                LedgerException.class,
                (failure, context) -> {
                    LOG.log(System.Logger.Level.WARNING, failure.getMessage());
                    refused(context, of(failure));
                });
        routes.exception(
                Exception.class,
                (failure, context) -> {
                    LOG.log(System.Logger.Level.ERROR, context.path(), failure);
                    refused(
                            context,
                            new Refusal(
                                    500,
                                    Reason.DEFECT,
                                    "This page could not be made",
                                    "It is a defect of Parley; the log of `parley serve` says"
                                            + " more."));
                });
    }

    private static Refusal of(HttpResponseException failure, Context context) {
        int status = failure.getStatus();
        return switch (status) {
            case 404 ->
                    new Refusal(
                            404,
                            Reason.NO_PAGE,
                            "There is nothing at " + context.path(),
                            "Was the address cut?");
            case 413 ->
                    new Refusal(
                            413,
                            Reason.TOO_LARGE,
                            "That is more than "
                                    + (Settings.MOST_BYTES >> 20)
                                    + " MiB in one request",
                            "Add fewer pages at a time, or use `parley ingest`.");
            default ->
                    new Refusal(
                            status, Reason.BAD_QUERY, "This request cannot be served", "Go back.");
        };
    }

    private static Refusal of(LedgerException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return switch (failure.kind()) {
            case BUSY ->
                    new Refusal(
                            503,
                            Reason.LEDGER_BUSY,
                            "Another process is writing this ledger",
                            "Wait until it is done and send this again.");
            case READ_ONLY -> new Refusal(503, Reason.LEDGER_READ_ONLY, message, "");
            case FULL -> new Refusal(507, Reason.LEDGER_FULL, message, "Make room on the disk.");
            case NO_LEDGER -> new Refusal(503, Reason.NO_LEDGER, message, "");
            case DAMAGED -> new Refusal(500, Reason.LEDGER_DAMAGED, message, "");
            case TOO_NEW -> new Refusal(500, Reason.LEDGER_TOO_NEW, message, "");
            case TOO_OLD -> new Refusal(500, Reason.LEDGER_TOO_OLD, message, "");
            case INDEX_DAMAGED ->
                    new Refusal(500, Reason.INDEX_DAMAGED, message, "Run `parley reindex`.");
        };
    }

    private static void refused(Context context, Refusal refusal) {
        context.status(refusal.status());
        if (context.path().startsWith("/api/")) {
            problem(context, refusal);
            return;
        }
        if (refusal.reason() == Reason.TOKEN_NEEDED && !Answers.isPart(context)) {
            context.header("WWW-Authenticate", "Bearer");
        }
        String title =
                switch (refusal.status()) {
                    case 401 -> "Sign in first";
                    case 404 -> "Nothing here";
                    case 500 -> "Something failed";
                    default -> "Not done";
                };
        var content =
                refusal.reason() == Reason.TOKEN_NEEDED && Answers.asksForToken(context)
                        ? Frame.signIn(Answers.seal(context))
                        : Frame.trouble(
                                title, refusal.what(), refusal.advice(), refusal.reason().slug());
        Answers.page(context, title, content);
    }

    /// As RFC 9457 has it.
    private static void problem(Context context, Refusal refusal) {
        context.contentType("application/problem+json");
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "about:blank");
        node.put("title", refusal.what());
        node.put("status", refusal.status());
        node.put("detail", refusal.advice());
        node.put("reason", refusal.reason().slug());
        context.result(JSON.writeValueAsString(node));
    }
}
