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

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Line;
import parley.history.Utterance;
import parley.show.LineWords;
import parley.show.Words;

/// The dossier on paper: the latest lines by party with numbered quotations as end notes, set so
/// that what a meeting needs fits on two pages. Lines with the most utterances come first; what did
/// not fit is counted.
public final class PrintPage {
    private static final int MOST_LINES = 32;

    private final List<Line> notes = new ArrayList<>();

    private PrintPage() {}

    public static Content of(Dossier dossier, ViewQuery query) {
        return new PrintPage().page(dossier, query);
    }

    private Content page(Dossier dossier, ViewQuery query) {
        List<History> shown = shown(dossier);
        int left = dossier.histories().size() - shown.size();
        var parties = new ArrayList<Content>();
        for (String party : dossier.parties()) {
            List<History> own =
                    shown.stream().filter(history -> history.party().equals(party)).toList();
            if (!own.isEmpty()) {
                parties.add(party(party, own));
            }
        }
        return div(
                "print",
                p("no-print", a(query.at("/"), "Back to the dossier")),
                el("h1", text("Dossier")),
                p("fact", DossierPage.lead(dossier)),
                div("print-lines", new Several(parties)),
                left == 0
                        ? Content.none()
                        : p("fact", LineWords.count(left, "line") + " left out; narrow the view."),
                el("h2", text("Quotations")),
                el("ol", css("notes"), each(notes, PrintPage::note)));
    }

    private static List<History> shown(Dossier dossier) {
        List<History> fullest =
                dossier.histories().stream()
                        .sorted((one, other) -> other.steps().size() - one.steps().size())
                        .limit(MOST_LINES)
                        .toList();
        // By identity: to compare two histories is to compare all that was said.
        Set<History> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(fullest);
        return dossier.histories().stream().filter(kept::contains).toList();
    }

    private Content party(String party, List<History> histories) {
        return el(
                "section",
                el("h2", attr("dir", "auto"), text(party)),
                el("ul", css("plain"), each(histories, this::line)));
    }

    private Content line(History history) {
        Utterance latest = history.latest();
        notes.add(latest.main());
        int number = notes.size();
        String shift = history.lastShift().map(step -> ", " + LineWords.shift(step)).orElse("");
        return el(
                "li",
                el("strong", text(history.issue().title() + ": ")),
                Marks.sign(latest.main().act()),
                text(LineWords.verb(latest) + " "),
                el("span", css("content"), attr("dir", "auto"), text(latest.main().content())),
                each(latest.terms(), shared -> all(text(" "), LineParts.term(shared.term()))),
                el(
                        "span",
                        css("fact"),
                        text(
                                " ("
                                        + Words.code(latest.main().firmness())
                                        + ", "
                                        + LineWords.day(latest.saidOn())
                                        + ", "
                                        + LineParts.counts(latest)
                                        + shift
                                        + ") ")),
                el(
                        "sup",
                        a(
                                "#n-" + latest.main().id().value(),
                                attr("aria-label", "quotation " + number),
                                text(Integer.toString(number)))));
    }

    private static Content note(Line line) {
        return el(
                "li",
                id("n-" + line.id().value()),
                el("q", attr("dir", "auto"), text(line.quote().words())),
                el(
                        "span",
                        css("fact"),
                        text(
                                " "
                                        + Words.chain(line.accordingTo())
                                        + "; "
                                        + LineWords.report(line.report())
                                        + "; record "
                                        + line.id().value())));
    }
}
