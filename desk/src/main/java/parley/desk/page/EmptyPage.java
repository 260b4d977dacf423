package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import parley.desk.html.Content;

/// What an empty ledger shows: one box for the first report.
public final class EmptyPage {
    private EmptyPage() {}

    /// The first page of a ledger without reports.
    public static Content of(String seal) {
        return div(
                "narrow",
                el("h1", text("Who said what, on which terms")),
                p(
                        "lead",
                        "Add news reports, and the dossier shows what each party stated on each"
                                + " issue, every line one click from its sentence."),
                box(seal),
                el(
                        "form",
                        css("samples"),
                        attr("method", "post"),
                        attr("action", "/samples"),
                        Frame.sealed(seal),
                        p(
                                "fact",
                                text("No report at hand? "),
                                el(
                                        "button",
                                        css("quiet"),
                                        attr("type", "submit"),
                                        text("Try with our sample reports")),
                                text(
                                        " Twelve pages on the talks of 2025 that come with Parley;"
                                                + " they are added to this ledger."))));
    }

    /// The same box, for a ledger that holds reports already.
    public static Content adding(String seal) {
        return div(
                "narrow",
                el("h1", text("Add reports")),
                box(seal),
                p(
                        "fact",
                        text("Often on news pages? "),
                        a("/clip", "A bookmark"),
                        text(" hands the page that you see to this desk.")));
    }

    private static Content box(String seal) {
        return el(
                "form",
                css("intake"),
                attr("method", "post"),
                attr("action", "/reports"),
                attr("enctype", "multipart/form-data"),
                attr("data-drop", "pages"),
                Frame.sealed(seal),
                el("label", attr("for", "text"), text("Paste a report or drop pages here")),
                el(
                        "textarea",
                        id("text"),
                        attr("name", "text"),
                        attr("rows", "10"),
                        attr("dir", "auto"),
                        attr("spellcheck", "false")),
                all(
                        div(
                                "row-end",
                                el(
                                        "label",
                                        css("files"),
                                        attr("for", "pages"),
                                        text("Saved pages"),
                                        el(
                                                "input",
                                                id("pages"),
                                                attr("name", "pages"),
                                                attr("type", "file"),
                                                attr("accept", ".html,.htm,.xhtml,.txt"),
                                                attr("multiple", ""))),
                                el("button", attr("type", "submit"), text("Read")))));
    }
}
