package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;
import parley.show.LineWords;

/// The dossier: filters, the matrix, and how lines moved.
public final class DossierPage {
    private static final int MOST_SHIFTS = 40;

    private DossierPage() {}

    /// The matrix with its filters.
    ///
    /// @param whole the dossier without filters
    /// @param dossier what the query shows
    /// @param days on which anything was said, in order
    /// @param held how many reports the ledger holds; more than the whole has while it is being
    ///   read
    public static Content of(
            Dossier whole, Dossier dossier, ViewQuery query, List<LocalDate> days, long held) {
        var filters = new Filters(whole, query);
        return div(
                "wide",
                el(
                        "div",
                        css("title-row"),
                        el("h1", text("Dossier")),
                        p("lead", a("/reports", lead(whole)))),
                when(
                        whole.reports().size() < held,
                        el(
                                "p",
                                attr("role", "status"),
                                text(
                                        whole.reports().size()
                                                + " of "
                                                + held
                                                + " reports are read so far; the others come by"
                                                + " themselves."))),
                el(
                        "div",
                        css("tools"),
                        el(
                                "details",
                                css("fold"),
                                attr("open", ""),
                                attr("data-fold", ""),
                                el("summary", text("Filters")),
                                filters.bar()),
                        swap(query)),
                filters.slider(days),
                el(
                        "div",
                        id("matrix"),
                        attr("aria-live", "off"),
                        filters.chips(),
                        new Matrix(dossier, query).table(),
                        shifts(dossier)),
                Matrix.panel());
    }

    private static Content swap(ViewQuery query) {
        return div(
                "links",
                a(query.withSwapped(!query.swapped()).at("/"), id("swap"), text("Swap")),
                a(query.at("/terms"), "Table of terms"),
                a(query.at("/print"), "Print"),
                a(query.at("/feed"), "Feed"));
    }

    /// What an empty answer says: `nothing stated in 12 reports from 11 Mar 2025 to 16 Aug 2025`.
    public static String silence(Dossier dossier) {
        return dossier.silence() + days(dossier).replaceFirst("^, ", " from ");
    }

    static String lead(Dossier dossier) {
        long copies = dossier.reports().stream().filter(Report::isCopy).count();
        return LineWords.count(dossier.reports().size(), "report")
                + (copies == 0 ? "" : " (" + copies + " copied)")
                + days(dossier);
    }

    private static String days(Dossier dossier) {
        var first =
                dossier.reports().stream()
                        .flatMap(report -> Stream.ofNullable(report.day()))
                        .findFirst();
        return first.map(day ->
                        ", "
                                + LineWords.day(day)
                                + " to "
                                + LineWords.day(dossier.reports().getLast().day()))
                .orElse("");
    }

    private static Content shifts(Dossier dossier) {
        return when(
                !dossier.shifts().isEmpty(),
                all(
                        el("h2", text("How lines moved")),
                        el(
                                "ol",
                                css("shifts"),
                                each(
                                        dossier.shifts().reversed().stream()
                                                .limit(MOST_SHIFTS)
                                                .toList(),
                                        DossierPage::shift))));
    }

    private static Content shift(Step step) {
        Utterance now = step.utterance();
        String address =
                ViewQuery.ALL.at("/cell", "of", now.party(), "on", now.issue().code())
                        + "#u-"
                        + now.main().id().value();
        return el(
                "li",
                LineParts.day(now.saidOn()),
                el(
                        "div",
                        el("strong", attr("dir", "auto"), text(now.party())),
                        text(" on " + now.issue().title().toLowerCase(java.util.Locale.ROOT) + " "),
                        a(address, LineParts.shift(step)),
                        p("fact", step.because())));
    }
}
