package parley.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.history.History;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Issue;

/// A dossier for a terminal: the matrix as one list per party, the shifts, what reports tell
/// differently, and the table of terms. At most 80 columns.
public final class DossierText {
    private static final int INDENT = 17;

    private final Paint paint;

    public DossierText(Paint paint) {
        this.paint = paint;
    }

    /// The whole dossier, ending with a line feed.
    ///
    /// @param chosen the outcome for a chosen package of terms, null when none was chosen
    public String of(Dossier dossier, PackageCheck.@Nullable Outcome chosen) {
        var lines = new Lines();
        head(dossier, lines);
        dossier.parties().forEach(party -> party(dossier, party, lines));
        shifts(dossier, lines);
        differences(dossier, lines);
        new TermsText(paint).write(dossier, lines);
        if (chosen != null) {
            new TermsText(paint).write(chosen, lines);
        }
        return lines.toString();
    }

    private void head(Dossier dossier, Lines lines) {
        lines.line(paint.bold("DOSSIER"));
        int copies = (int) dossier.reports().stream().filter(report -> report.isCopy()).count();
        String copied = copies == 0 ? "" : " (" + copies + " of them copied)";
        lines.line(
                "  "
                        + LineWords.count(dossier.reports().size(), "report")
                        + copied
                        + ", "
                        + dossier.parties().size()
                        + (dossier.parties().size() == 1 ? " party, " : " parties, ")
                        + LineWords.count(dossier.issues().size(), "issue"));
        if (!dossier.reports().isEmpty()) {
            lines.line(
                    "  from "
                            + LineWords.day(dossier.reports().getFirst().day())
                            + " to "
                            + LineWords.day(dossier.reports().getLast().day()));
        }
    }

    private void party(Dossier dossier, String party, Lines lines) {
        lines.blank().line(paint.bold(Lines.oneLine(party)));
        var silent = new ArrayList<String>();
        for (Issue issue : dossier.issues()) {
            Optional<History> cell = dossier.cell(party, issue);
            cell.ifPresent(history -> cell(history, lines));
            if (cell.isEmpty()) {
                silent.add(issue.code());
            }
        }
        if (silent.size() == dossier.issues().size()) {
            lines.line("  (all)" + " ".repeat(INDENT - 7) + dossier.silence());
        } else if (!silent.isEmpty()) {
            lines.wrapped(
                    "  silent on      ",
                    INDENT,
                    String.join(", ", silent) + ": " + dossier.silence());
        }
    }

    private void cell(History history, Lines lines) {
        Utterance latest = history.latest();
        String issue = history.issue().code();
        lines.line(
                "  "
                        + issue
                        + " ".repeat(Math.max(1, INDENT - 2 - issue.length()))
                        + paint.accent(LineWords.act(latest))
                        + "   "
                        + Words.firmness(latest.main().firmness())
                        + LineWords.status(latest.main()));
        String indent = " ".repeat(INDENT);
        lines.wrapped(indent, INDENT, latest.main().content());
        for (Utterance.SharedTerm shared : latest.terms()) {
            String relation = Words.relation(shared.term().relation());
            lines.wrapped(
                    indent + "  " + relation + ": ", INDENT + 4, LineWords.term(shared.term()));
        }
        lines.wrapped(indent + "| ", INDENT + 2, "“" + latest.main().quote().words() + "”");
        lines.wrapped(
                indent + "| ",
                INDENT + 2,
                LineWords.day(latest.saidOn()) + " · " + Words.chain(latest.main().accordingTo()));
        lines.wrapped(indent, INDENT, LineWords.counts(history));
        history.lastShift()
                .ifPresent(step ->
                        lines.wrapped(
                                indent,
                                INDENT,
                                LineWords.shift(step)
                                        + " on "
                                        + LineWords.day(step.utterance().saidOn())));
    }

    private void shifts(Dossier dossier, Lines lines) {
        lines.blank().line(paint.bold("SHIFTS (" + dossier.shifts().size() + ")"));
        if (dossier.shifts().isEmpty()) {
            lines.line("  no line moved between these reports");
        }
        for (Step step : dossier.shifts()) {
            Utterance now = step.utterance();
            lines.blank();
            lines.line(
                    "  "
                            + LineWords.day(now.saidOn())
                            + "  "
                            + paint.bold(Lines.oneLine(now.party()))
                            + " · "
                            + now.issue().code()
                            + "   "
                            + paint.accent(LineWords.shift(step)));
            lines.wrapped("     ", 5, step.because());
            if (step.before() != null) {
                side("before", step.before(), lines);
            }
            side("now", now, lines);
        }
    }

    private static void side(String when, Utterance utterance, Lines lines) {
        String label = "     " + when + " ".repeat(8 - when.length());
        lines.wrapped(label, 13, "“" + utterance.main().quote().words() + "”");
        lines.wrapped(
                " ".repeat(13),
                13,
                LineWords.day(utterance.saidOn()) + ", " + LineWords.counts(utterance));
    }

    private void differences(Dossier dossier, Lines lines) {
        List<Utterance> told =
                dossier.histories().stream()
                        .flatMap(history -> history.steps().stream())
                        .map(Step::utterance)
                        .filter(DossierText::isToldDifferently)
                        .sorted(History.ORDER_OF_SAYING)
                        .toList();
        if (told.isEmpty()) {
            return;
        }
        lines.blank().line(paint.bold("TOLD DIFFERENTLY (" + told.size() + ")"));
        for (Utterance utterance : told) {
            lines.blank();
            lines.line(
                    "  "
                            + LineWords.day(utterance.saidOn())
                            + "  "
                            + paint.bold(Lines.oneLine(utterance.party()))
                            + " · "
                            + utterance.issue().code()
                            + "   "
                            + LineWords.counts(utterance));
            if (utterance.firmness().size() > 1) {
                lines.line("     firmness " + LineWords.range(utterance.firmness()));
            }
            for (Utterance.SharedTerm shared : utterance.terms()) {
                lines.wrapped(
                        "     " + Words.relation(shared.term().relation()) + ": ",
                        7,
                        shared.term().words());
                lines.wrapped("       given by ", 9, LineWords.reports(shared.reportedBy()));
                if (!shared.leftOutBy().isEmpty()) {
                    lines.wrapped("       left out by ", 9, LineWords.reports(shared.leftOutBy()));
                }
            }
        }
    }

    private static boolean isToldDifferently(Utterance utterance) {
        return utterance.reports().size() > 1
                && (utterance.firmness().size() > 1
                        || utterance.terms().stream().anyMatch(it -> !it.leftOutBy().isEmpty()));
    }
}
