package parley.show;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.dossier.TermTable;
import parley.history.History;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Issue;

/// A dossier as one self-contained HTML file: the matrix, the records behind each cell with their
/// sentences, the shifts, the table of terms and the reports. Opens without a network, asks for
/// nothing, runs no script, and prints.
public final class DossierHtml {
    private static final String STYLE = Colours.css() + Resources.text("dossier.css");

    /// The whole file.
    ///
    /// @param chosen the outcome for a chosen package of terms, null when none was chosen
    public String of(Dossier dossier, PackageCheck.@Nullable Outcome chosen) {
        var out = new StringBuilder();
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>Dossier · Parley</title>\n<style>\n").append(STYLE);
        out.append("</style>\n</head>\n<body>\n<main>\n<h1>Dossier</h1>\n");
        out.append(Html.element("p", "lead", lead(dossier)));
        matrix(dossier, out);
        shifts(dossier, out);
        out.append("<section class=\"records\"><h2>Records, in the order of saying</h2>\n");
        for (History history : dossier.histories()) {
            out.append(new HistoryHtml(history).section(anchor(history)));
        }
        out.append("</section>\n");
        terms(dossier, out);
        if (chosen != null) {
            chosen(chosen, out);
        }
        reports(dossier, out);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String lead(Dossier dossier) {
        long copies = dossier.reports().stream().filter(Report::isCopy).count();
        String from =
                dossier.reports().isEmpty()
                        ? ""
                        : ", from "
                                + LineWords.day(dossier.reports().getFirst().day())
                                + " to "
                                + LineWords.day(dossier.reports().getLast().day());
        return LineWords.count(dossier.reports().size(), "report")
                + (copies == 0 ? "" : " (" + copies + " of them copied)")
                + from;
    }

    private static void matrix(Dossier dossier, StringBuilder out) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
        out.append(" aria-label=\"Parties and issues\"><table class=\"matrix\">\n");
        out.append("<caption>The latest line of each party on each issue</caption>\n<thead><tr>");
        out.append("<th scope=\"col\">Party</th>");
        for (Issue issue : dossier.issues()) {
            out.append("<th scope=\"col\">").append(Html.text(issue.title())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (String party : dossier.parties()) {
            out.append("<tr><th scope=\"row\">").append(Html.text(party)).append("</th>");
            for (Issue issue : dossier.issues()) {
                Optional<History> cell = dossier.cell(party, issue);
                if (cell.isPresent()) {
                    out.append("<td><span class=\"head\" aria-hidden=\"true\">")
                            .append(Html.text(issue.title()))
                            .append("</span>");
                    cell(cell.get(), out);
                } else {
                    out.append("<td class=\"silent\"><span aria-hidden=\"true\">–</span>")
                            .append(Html.element("span", "unseen", dossier.silence()));
                }
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        out.append(Html.element("p", "note", "A dash stands for: " + dossier.silence() + "."));
    }

    private static void cell(History history, StringBuilder out) {
        Utterance latest = history.latest();
        out.append("<a class=\"cell\" href=\"#").append(anchor(history)).append("\">");
        out.append(UtteranceHtml.act(latest));
        out.append(Html.element("span", "content", latest.main().content()));
        latest.terms().forEach(shared -> out.append(UtteranceHtml.term(shared.term())));
        out.append(
                Html.element(
                        "span",
                        "fact",
                        LineWords.day(latest.saidOn()) + " · " + LineWords.counts(latest)));
        history.lastShift()
                .ifPresent(step ->
                        out.append(
                                Html.element(
                                        "span",
                                        "shift",
                                        LineWords.shift(step)
                                                + " "
                                                + LineWords.day(step.utterance().saidOn()))));
        out.append("</a>");
    }

    private static String anchor(History history) {
        return "h-" + history.steps().getFirst().utterance().main().id().value();
    }

    private static void shifts(Dossier dossier, StringBuilder out) {
        out.append("<section><h2>Shifts</h2>\n");
        if (dossier.shifts().isEmpty()) {
            out.append("<p>No line moved between these reports.</p>\n");
        } else {
            out.append("<ol class=\"shifts\">\n");
            for (Step step : dossier.shifts()) {
                Utterance now = step.utterance();
                out.append("<li><a href=\"#").append(UtteranceHtml.anchor(now)).append("\">");
                out.append(Html.text(LineWords.day(now.saidOn()))).append("</a> <strong>");
                out.append(Html.text(now.party())).append("</strong> · ");
                out.append(Html.text(now.issue().title())).append(' ');
                out.append(Html.element("span", "shift", LineWords.shift(step)));
                out.append(Html.element("p", "fact", step.because())).append("</li>\n");
            }
            out.append("</ol>\n");
        }
        out.append("</section>\n");
    }

    private static void terms(Dossier dossier, StringBuilder out) {
        List<TermTable.Row> rows = dossier.terms().rows();
        out.append("<section><h2>Table of terms</h2>\n");
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
        out.append(" aria-label=\"Terms and parties\"><table class=\"terms\">\n<thead><tr>");
        out.append("<th scope=\"col\">Term</th>");
        for (String party : dossier.parties()) {
            out.append("<th scope=\"col\">").append(Html.text(party)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            out.append("<tr id=\"t-").append(i + 1).append("\"><th scope=\"row\">#");
            out.append(i + 1).append(' ').append(Html.text(rows.get(i).name())).append("</th>");
            for (String party : dossier.parties()) {
                out.append("<td>");
                rows.get(i)
                        .of(party)
                        .ifPresentOrElse(
                                stand -> stand(stand, out),
                                () -> out.append("<span class=\"silent\">nothing</span>"));
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div></section>\n");
    }

    private static void stand(TermTable.Stand stand, StringBuilder out) {
        out.append("<a href=\"#").append(UtteranceHtml.anchor(stand.utterance())).append("\">");
        out.append(Html.text(stand.standing().words())).append("</a>");
        for (TermTable.Link link : stand.hangsOn()) {
            out.append(UtteranceHtml.term(link.term()));
            out.append(" <a class=\"fact\" href=\"#t-").append(link.row() + 1).append("\">#");
            out.append(link.row() + 1).append("</a>");
        }
    }

    private static void chosen(PackageCheck.Outcome outcome, StringBuilder out) {
        out.append("<section><h2>The package against the recorded lines</h2>\n");
        for (String term : outcome.unknown()) {
            out.append(Html.element("p", "note", "Not on the table: " + term));
        }
        out.append(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The package\">");
        out.append("<table class=\"terms\"><thead><tr><th scope=\"col\">Term</th>");
        out.append("<th scope=\"col\">Party</th><th scope=\"col\">The package</th>");
        out.append("<th scope=\"col\">Its words</th></tr></thead>\n<tbody>\n");
        for (PackageCheck.Finding finding : outcome.findings()) {
            out.append("<tr><td>").append(Html.text(finding.term())).append("</td><td>");
            out.append(Html.text(finding.party())).append("</td><td>");
            out.append(Html.text(TermsText.fit(finding)));
            finding.open().forEach(open -> out.append(Html.element("p", "fact", open)));
            out.append("</td><td>");
            if (finding.stand() != null) {
                String words = finding.stand().utterance().main().quote().words();
                out.append(Html.element("q", "content", words));
            }
            out.append("</td></tr>\n");
        }
        out.append("</tbody></table></div></section>\n");
    }

    private static void reports(Dossier dossier, StringBuilder out) {
        out.append("<section><h2>Reports</h2>\n<ol class=\"reports\">\n");
        for (Report report : dossier.reports()) {
            out.append("<li id=\"r-").append(report.id().value()).append("\">");
            out.append(Html.text(LineWords.report(report)));
            if (!report.agencies().isEmpty()) {
                String from = " · from " + String.join(", ", report.agencies());
                out.append(Html.element("span", "fact", from));
            }
            if (report.isCopy()) {
                out.append(" · <a href=\"#r-").append(report.original().value());
                out.append("\">copies an earlier report</a>");
            }
            out.append("</li>\n");
        }
        out.append("</ol></section>\n");
    }
}
