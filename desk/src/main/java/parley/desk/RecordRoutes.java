package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import parley.desk.html.Content;
import parley.desk.page.Citation;
import parley.desk.page.CorrectionParts;
import parley.desk.page.RecordPage;
import parley.desk.page.UtterancePage;
import parley.history.Step;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Reading;

/// Single records at their permanent addresses, how to cite them, and utterances.
final class RecordRoutes implements Routes {
    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/records/{id}", context -> record(context, site));
        routes.get("/utterances/{id}", context -> utterance(context, site));
        routes.get("/cite/{id}.bib", context -> cite(context, site, true));
        routes.get("/cite/{id}.json", context -> cite(context, site, false));
    }

    private static void record(Context context, Site site) {
        Ledger ledger = site.shelf().ledger();
        FindingRecord record = found(context, ledger);
        Finding finding = ledger.finding(record.id()).orElseThrow(() -> ReportRoutes.none(context));
        ReportRecord report =
                ledger.report(record.report()).orElseThrow(() -> ReportRoutes.none(context));
        Reading reading =
                ledger.reading(record.report()).orElseThrow(() -> ReportRoutes.none(context));
        Optional<Step> step = site.dossiers().step(record.id());
        Content correction =
                CorrectionParts.forms(
                        finding, ledger.corrections().of(record.id()), Answers.visitor(context));
        Answers.page(
                context,
                "Record",
                RecordPage.of(finding, record, reading, report, step, correction));
    }

    private static FindingRecord found(Context context, Ledger ledger) {
        return ledger.record(new FindingId(ReportRoutes.id(context)))
                .orElseThrow(() -> ReportRoutes.none(context));
    }

    private static void utterance(Context context, Site site) {
        Step step =
                site.dossiers()
                        .step(new FindingId(ReportRoutes.id(context)))
                        .orElseThrow(() -> ReportRoutes.none(context));
        Answers.page(context, "One utterance", UtterancePage.of(step));
    }

    private static void cite(Context context, Site site, boolean isBibTex) {
        Ledger ledger = site.shelf().ledger();
        FindingRecord record = found(context, ledger);
        ReportRecord report =
                ledger.report(record.report()).orElseThrow(() -> ReportRoutes.none(context));
        var citation = new Citation(record, report);
        String name = "parley-" + record.id().value() + (isBibTex ? ".bib" : ".json");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(
                isBibTex
                        ? "application/x-bibtex; charset=utf-8"
                        : "application/vnd.citationstyles.csl+json; charset=utf-8");
        context.result(isBibTex ? citation.bibTex() : citation.csl());
    }
}
