package parley.desk.page;

import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import parley.desk.html.Content;

/// The clipper: a bookmark that hands the page which a reader sees to this desk, and the window in
/// which the reader looks at what came and has it read. Nothing is kept before that.
public final class ClipPage {
    private ClipPage() {}

    /// The page that explains the bookmark, and that the bookmark opens. Its script makes the
    /// bookmark, for only the browser knows under which address it reached this desk.
    public static Content of(String seal) {
        return div(
                "narrow",
                el("h1", text("Clip a report")),
                el(
                        "form",
                        css("intake"),
                        attr("method", "post"),
                        attr("action", "/reports"),
                        attr("enctype", "multipart/form-data"),
                        attr("data-clip", ""),
                        attr("hidden", ""),
                        Frame.sealed(seal),
                        el("input", attr("type", "hidden"), attr("name", "clip")),
                        el("input", attr("type", "hidden"), attr("name", "address")),
                        el(
                                "p",
                                css("lead"),
                                attr("role", "status"),
                                attr("data-clip-what", ""),
                                text("Waiting for the page")),
                        div(
                                "row-end",
                                p("fact", "It goes to this desk and to nobody else."),
                                el(
                                        "button",
                                        attr("type", "submit"),
                                        attr("disabled", ""),
                                        text("Read")))),
                el("section", attr("data-clip-how", ""), how()));
    }

    private static Content how() {
        return div(
                "how",
                p(
                        "lead",
                        "A bookmark that hands the page before you to this desk, as you see it:"
                                + " behind a login, or drawn by script."),
                el(
                        "ol",
                        css("steps-told"),
                        el(
                                "li",
                                text("Drag this to your bookmarks: "),
                                el(
                                        "a",
                                        css("clipper"),
                                        attr("data-clipper", ""),
                                        text("To Parley"))),
                        el(
                                "li",
                                text(
                                        "On a report, choose the bookmark. A window of this desk"
                                                + " opens.")),
                        el("li", text("Look at what came, and press “Read”."))),
                el(
                        "details",
                        el("summary", text("Where nothing can be dragged")),
                        p(
                                "",
                                "Make a bookmark of any page, then put this in the place of its"
                                        + " address:"),
                        el(
                                "textarea",
                                id("clipper-code"),
                                css("code"),
                                attr("aria-label", "Address of the bookmark"),
                                attr("data-clipper-code", ""),
                                attr("rows", "6"),
                                attr("readonly", ""),
                                attr("spellcheck", "false"))));
    }
}
