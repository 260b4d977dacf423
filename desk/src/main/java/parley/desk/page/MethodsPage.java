package parley.desk.page;

import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import java.util.Arrays;
import java.util.List;
import parley.desk.html.Content;
import parley.model.Act;
import parley.model.Firmness;
import parley.model.Issue;

/// How records come about, what the words on the pages mean, and how often they are right.
public final class MethodsPage {
    private MethodsPage() {}

    /// The page of methods and accuracy.
    ///
    /// @param areas the accuracy tables of this release; empty when the build has none
    public static Content of(List<Accuracy.Area> areas) {
        return div(
                "narrow",
                el("h1", text("Methods")),
                p(
                        "lead",
                        "Every record stands on words of a report and opens them. What no words"
                                + " support is no record; what is silent is shown as silent."),
                list(),
                el("h2", text("Acts")),
                el("dl", each(Arrays.asList(Act.values()), MethodsPage::act)),
                el("h2", text("Firmness")),
                p(
                        "",
                        "How firmly a line is held, in six steps, from the words of the report"
                                + " alone."),
                el(
                        "ul",
                        css("plain"),
                        each(
                                Arrays.asList(Firmness.values()),
                                each -> el("li", Marks.firmness(each)))),
                el("h2", text("Issues")),
                el(
                        "ul",
                        css("plain"),
                        each(
                                Arrays.asList(Issue.values()),
                                issue ->
                                        el(
                                                "li",
                                                text(issue.title() + " "),
                                                el("code", text(issue.code()))))),
                el("h2", text("How often it is right")),
                accuracy(areas));
    }

    private static Content list() {
        return el(
                "ul",
                item(
                        "A report's text is fixed when it is read. A record keeps where its words"
                                + " stand in it."),
                item(
                        "Reports tell of one utterance when party, direction, day and wording"
                                + " agree; each wording is kept."),
                item(
                        "Independent sources are counted by the chain of hands from mouth to page,"
                                + " never by the number of sites: a copy adds none."),
                item(
                        "Firmness, sourcing and the program's own confidence are separate and are"
                                + " never averaged."),
                item(
                        "A deed counts as an event only when the report tells that it happened;"
                                + " what is demanded, denied, pledged or supposed is kept and marked."),
                item(
                        "Claimants and controllers of a disputed place are data with a date, not a"
                                + " judgement."),
                item(
                        "People's corrections are kept beside the ledger and applied on every"
                                + " reading."));
    }

    private static Content item(String words) {
        return el("li", text(words));
    }

    private static Content act(Act act) {
        return all(
                el(
                        "dt",
                        el(
                                "span",
                                css("verb " + Marks.tint(act)),
                                Marks.sign(act),
                                text(act.verb()))),
                el("dd", text(family(act))));
    }

    private static String family(Act act) {
        return switch (act.family()) {
            case COMMIT -> "binds the party itself";
            case RESPOND -> "answers what others want";
            case DIRECT -> "asks something of others";
            case COERCE -> "says what will befall others";
            case JUDGE -> "judges without binding itself";
        };
    }

    private static Content accuracy(List<Accuracy.Area> areas) {
        if (areas.isEmpty()) {
            return p("", "This build came without its accuracy tables; `./bench` writes them.");
        }
        return all(
                p(
                        "",
                        "Measured by the project's benches on development data, which decides"
                                + " nothing; held-out data of the same make does. Peers are other"
                                + " programs on the same data."),
                each(areas, MethodsPage::area));
    }

    private static Content area(Accuracy.Area area) {
        return all(
                el("h3", text(area.name())),
                p("fact", "Measured " + area.date()),
                el(
                        "div",
                        css("scroll"),
                        attr("tabindex", "0"),
                        attr("role", "group"),
                        attr("aria-label", "Accuracy of " + area.name()),
                        el(
                                "table",
                                css("figures"),
                                el(
                                        "thead",
                                        el(
                                                "tr",
                                                each(
                                                        List.of(
                                                                "measure",
                                                                "n",
                                                                "Parley",
                                                                "bar",
                                                                "best peer"),
                                                        name ->
                                                                el(
                                                                        "th",
                                                                        attr("scope", "col"),
                                                                        text(name))))),
                                el("tbody", each(area.rows(), MethodsPage::row)))));
    }

    private static Content row(Accuracy.Row row) {
        return el(
                "tr",
                el("th", attr("scope", "row"), text(row.measure())),
                el("td", text(row.n())),
                el("td", text(row.ours())),
                el("td", text(row.bar())),
                el("td", text(row.peer())));
    }
}
