package parley.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.answer.Links;
import parley.desk.answer.Records;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Highlight;
import parley.ledger.Hit;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.Who;

/// Shows the answers of a search.
final class HitView {
    private final Console console;
    private final Ledger ledger;
    private final Records records;

    HitView(Console console, Ledger ledger) {
        this.console = console;
        this.ledger = ledger;
        this.records = new Records(ledger, Links.RELATIVE);
    }

    void text(Hit hit) {
        FindingRecord record = hit.record();
        String id = record == null ? hit.report().value().substring(0, 16) : record.id().value();
        String what = record == null ? report(hit) : headline(record);
        console.out().println(id + "  " + what);
        console.out().println("    " + marked(hit.snippet(), hit.highlights()));
    }

    private String report(Hit hit) {
        return ledger.report(hit.report()).map(HitView::report).orElse("report");
    }

    private static String report(ReportRecord report) {
        String title = report.title() == null ? report.origin() : report.title();
        return day(report.published())
                + "  report  "
                + title
                + (report.source().publisher() == null
                        ? ""
                        : " (" + report.source().publisher() + ")");
    }

    /// Day, layer, who, and what in one line.
    static String headline(FindingRecord record) {
        String who = names(record.parties());
        String what =
                switch (record.detail()) {
                    case Detail.Stand stand ->
                            stand.act().verb()
                                    + " · "
                                    + stand.issue().code()
                                    + " · firmness "
                                    + stand.firmness().level()
                                    + terms(stand);
                    case Detail.Saying saying ->
                            "says ("
                                    + saying.kind().name().toLowerCase(java.util.Locale.ROOT)
                                    + ")";
                    case Detail.Deed deed ->
                            deed.action()
                                    + " · "
                                    + deed.code().plover()
                                    + " · "
                                    + deed.factuality().name();
                };
        String whom = names(record.counterparties());
        return day(record.day())
                + "  "
                + record.layer().code()
                + "  "
                + (who.isEmpty() ? "nobody named" : who)
                + " "
                + what
                + (whom.isEmpty() ? "" : " → " + whom);
    }

    private static String terms(Detail.Stand stand) {
        return stand.terms().stream()
                .map(term ->
                        " · "
                                + term.relation()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')
                                + " “"
                                + term.words()
                                + "”")
                .collect(Collectors.joining());
    }

    private static String names(List<Who> all) {
        return all.stream().map(Who::party).distinct().collect(Collectors.joining(", "));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "undated   " : day.toString();
    }

    private String marked(String snippet, List<Highlight> marks) {
        var text = new StringBuilder();
        int from = 0;
        for (Highlight mark : marks) {
            text.append(snippet, from, mark.start());
            text.append(console.colour() ? "\u001b[1m" : "»");
            text.append(snippet, mark.start(), mark.end());
            text.append(console.colour() ? "\u001b[0m" : "«");
            from = mark.end();
        }
        return text.append(snippet.substring(from)).toString().replaceAll("\\s+", " ");
    }

    void json(Hit hit) {
        console.out().println(records.brief(hit));
    }
}
