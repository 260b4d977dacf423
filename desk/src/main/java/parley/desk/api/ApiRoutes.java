package parley.desk.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.desk.Alike;
import parley.desk.Refusal;
import parley.desk.Routes;
import parley.desk.Site;
import parley.desk.answer.Links;
import parley.desk.answer.Records;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.json.DossierPages;
import parley.json.ReadingJson;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What programs read: lists of reports and records, one of them, a search, the dossier.
public final class ApiRoutes implements Routes {
    static final String ROOT = "/api/v1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(ROOT, context -> index(context, site));
        routes.get(ROOT + "/openapi.yaml", ApiRoutes::description);
        new ListRoutes().mount(routes, site);
        routes.get(ROOT + "/reports/{id}", context -> report(context, site));
        routes.get(ROOT + "/records/{id}", context -> record(context, site));
        routes.get(ROOT + "/search", context -> search(context, site));
        routes.get(ROOT + "/dossier", context -> dossier(context, site));
        new ReadingRoutes().mount(routes, site);
        new CorrectingRoutes().mount(routes, site);
    }

    private static void index(Context context, Site site) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("reports", site.shelf().ledger().size());
        ObjectNode links = node.putObject("links");
        List.of(
                        "reports",
                        "statements",
                        "positions",
                        "events",
                        "search",
                        "dossier",
                        "readings",
                        "corrections")
                .forEach(name -> links.put(name, ROOT + "/" + name));
        links.put("description", ROOT + "/openapi.yaml");
        json(context, node);
    }

    private static void description(Context context) {
        try (InputStream yaml = ApiRoutes.class.getResourceAsStream("openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("openapi.yaml is not among the resources");
            }
            context.contentType("application/yaml");
            context.result(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read openapi.yaml", e);
        }
    }

    private static void report(Context context, Site site) {
        new Parameters(context.queryParamMap(), Set.of(), false);
        ArticleId id = id(context, "report", ArticleId::new);
        Ledger ledger = site.shelf().ledger();
        json(
                context,
                ledger.reading(id)
                        .map(ReadingJson::of)
                        .orElseThrow(() -> none("report", id.value())));
    }

    private static void record(Context context, Site site) {
        new Parameters(context.queryParamMap(), Set.of(), false);
        FindingId id = id(context, "record", FindingId::new);
        Ledger ledger = site.shelf().ledger();
        json(
                context,
                ledger.record(id)
                        .map(record -> new Records(ledger, Links.RELATIVE).of(record))
                        .orElseThrow(() -> none("record", id.value())));
    }

    /// What has no form of an id is none that anything has.
    private static <T> T id(Context context, String what, Function<String, T> parse) {
        String given = context.pathParam("id");
        try {
            return parse.apply(given);
        } catch (IllegalArgumentException e) {
            throw none(what, given);
        }
    }

    private static Refusal none(String what, String id) {
        return new Refusal(
                404,
                Reason.NOT_FOUND,
                "No " + what + " has the id '" + id + "'",
                "Search for it, or look whether the address was cut.");
    }

    private static void search(Context context, Site site) {
        var asked =
                new Parameters(
                        context.queryParamMap(),
                        Set.of("query", "limit", "after", "meaning"),
                        true);
        Query query = asked.query(site.queries());
        Ledger ledger = site.shelf().ledger();
        boolean isByMeaning = asked.number("meaning", 0, 1) == 1;
        if (isByMeaning && !asked.isFirstPage()) {
            throw Parameters.bad("A search by meaning has one page", "Leave 'after' out.");
        }
        var page =
                asked.page((after, limit) ->
                        isByMeaning
                                ? new Page<>(Alike.of(site, query, limit), null)
                                : ledger.search(query, after, limit));
        var records = new Records(ledger, Links.RELATIVE);
        var next = page.next();
        json(
                context,
                records.page(
                        page.items().stream().map(records::of).toList(),
                        next == null ? "" : next.value(),
                        asked.isFirstPage()));
    }

    private static void dossier(Context context, Site site) {
        var asked = new DossierQuestion(context.queryParamMap());
        Dossier dossier = site.dossiers().withTerms(asked.view());
        List<String> terms = asked.terms();
        PackageCheck.Outcome outcome =
                terms.isEmpty() ? null : new PackageCheck().check(dossier, terms);
        json(
                context,
                asked.page((after, limit) -> DossierPages.of(dossier, after, limit, outcome)));
    }

    static void json(Context context, JsonNode node) {
        context.contentType("application/json");
        context.result(MAPPER.writeValueAsString(node));
    }
}
