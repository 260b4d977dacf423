package parley.show;

import java.util.List;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.dossier.Standing;
import parley.dossier.TermTable;

/// The table of terms for a terminal, and how a chosen package stands to the recorded lines.
final class TermsText {
    private static final int PARTY = 22;

    private final Paint paint;

    TermsText(Paint paint) {
        this.paint = paint;
    }

    void write(Dossier dossier, Lines lines) {
        List<TermTable.Row> rows = dossier.terms().rows();
        lines.blank().line(paint.bold("TABLE OF TERMS (" + rows.size() + ")"));
        for (int i = 0; i < rows.size(); i++) {
            lines.blank();
            String number = "  #" + (i + 1) + " ";
            lines.wrapped(number, number.length(), rows.get(i).name());
            for (TermTable.Stand stand : rows.get(i).stands()) {
                stand(stand, lines);
            }
            int silent = dossier.parties().size() - rows.get(i).stands().size();
            if (silent > 0) {
                String others = silent == 1 ? "1 party" : silent + " parties";
                lines.line("     nothing stated by " + others);
            }
        }
    }

    private void stand(TermTable.Stand stand, Lines lines) {
        String party = Lines.oneLine(stand.party());
        String label = "     " + party + " ".repeat(Math.max(1, PARTY - party.length()));
        lines.line(
                label
                        + paint.accent(stand.standing().words())
                        + "   "
                        + LineWords.day(stand.utterance().saidOn()));
        for (TermTable.Link link : stand.hangsOn()) {
            String relation = Words.relation(link.term().relation());
            lines.wrapped(
                    " ".repeat(7) + relation + ": ",
                    9,
                    LineWords.term(link.term()) + " (#" + (link.row() + 1) + ")");
        }
    }

    void write(PackageCheck.Outcome outcome, Lines lines) {
        lines.blank().line(paint.bold("THE PACKAGE AGAINST THE RECORDED LINES"));
        for (String term : outcome.unknown()) {
            lines.wrapped("  not on the table: ", 4, term);
        }
        String last = "";
        for (PackageCheck.Finding finding : outcome.findings()) {
            if (!finding.term().equals(last)) {
                lines.blank();
                lines.wrapped("  ", 2, finding.term());
                last = finding.term();
            }
            write(finding, lines);
        }
    }

    private void write(PackageCheck.Finding finding, Lines lines) {
        String party = Lines.oneLine(finding.party());
        String label = "     " + party + " ".repeat(Math.max(1, PARTY - party.length()));
        lines.line(label + paint.accent(fit(finding)));
        for (String open : finding.open()) {
            lines.wrapped("       outside the package: ", 9, open);
        }
        if (finding.stand() != null) {
            String words = finding.stand().utterance().main().quote().words();
            lines.wrapped("       | ", 9, "“" + words + "”");
        }
    }

    /// How a line stands to the package, in words.
    static String fit(PackageCheck.Finding finding) {
        return switch (finding.fit()) {
            case MEETS ->
                    finding.stand() != null && finding.stand().standing() == Standing.WANTS
                            ? "meets what it wants"
                            : "meets its line";
            case MEETS_IF -> "meets its line only with terms outside the package";
            case CONTRADICTS -> "contradicts its line";
            case SILENT -> "silent";
        };
    }
}
