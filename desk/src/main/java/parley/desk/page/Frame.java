package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import parley.desk.html.Content;
import parley.desk.html.Part;

/// What stands around every page: head, the way to the other pages, the search box, the list of
/// keys.
///
/// @param path of the page that is shown
/// @param visitor whom the page is made for
public record Frame(String path, Visitor visitor) {
    /// The name of the seal in forms.
    public static final String SEAL = "seal";

    /// The header that carries the seal of requests made by script.
    public static final String SEAL_HEADER = "X-Parley-Seal";

    private static final String SCRIPT_SETTINGS =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,"
                    + "\"selfRequestsOnly\":true,\"historyCacheSize\":0,"
                    + "\"scrollIntoViewOnBoost\":false}";

    private record Way(String address, String name) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("/", "Dossier"),
                    new Way("/terms", "Terms"),
                    new Way("/timeline", "Timeline"),
                    new Way("/parties", "Parties"),
                    new Way("/stories", "Stories"),
                    new Way("/map", "Map"),
                    new Way("/reports", "Reports"),
                    new Way("/methods", "Methods"));

    /// The whole file.
    public String page(String title, Content content) {
        return "<!doctype html>\n"
                + el("html", attr("lang", "en"), head(title), body(content)).html();
    }

    private Content head(String title) {
        return el(
                "head",
                el("meta", attr("charset", "utf-8")),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("color-scheme", "light dark"),
                meta("htmx-config", SCRIPT_SETTINGS),
                meta("parley-seal", visitor.seal()),
                el("title", text(title + " · Parley")),
                link("stylesheet", Asset.STYLE.address()),
                link("icon", Asset.ICON.address()),
                el("script", attr("src", Asset.HTMX.address()), attr("defer", "")),
                el("script", attr("src", Asset.SCRIPT.address()), attr("defer", "")));
    }

    private static Content meta(String name, String content) {
        return el("meta", attr("name", name), attr("content", content));
    }

    private static Content link(String relation, String address) {
        return el("link", attr("rel", relation), attr("href", address));
    }

    private Content body(Content content) {
        return el(
                "body",
                a("#main", css("skip"), text("Skip to the page")),
                Marks.sheet(),
                el("header", css("top"), brand(), ways(), search()),
                el("main", id("main"), attr("tabindex", "-1"), content),
                foot(),
                Keys.dialog());
    }

    private Content foot() {
        return el(
                "footer",
                a("/add", "Add reports"),
                a("/corrections", "Corrections"),
                a("/alerts", "Alerts"),
                a("/feed", attr("type", "application/atom+xml"), text("Feed of moves")),
                given(
                        visitor.name(),
                        name -> el("span", attr("dir", "auto"), text("Signed in as " + name))),
                el("span", css("keys-hint"), text("Keys: "), el("kbd", text("?"))));
    }

    private static Content brand() {
        return a("/", css("brand"), text("Parley"));
    }

    private Content ways() {
        return el("nav", attr("aria-label", "Pages"), el("ul", each(WAYS, this::way)));
    }

    private Content way(Way way) {
        boolean here = way.address().equals(path);
        Part[] parts =
                here
                        ? new Part[] {attr("aria-current", "page"), text(way.name())}
                        : new Part[] {text(way.name())};
        return el("li", a(way.address(), parts));
    }

    private static Content search() {
        return el(
                "form",
                css("find"),
                attr("action", "/search"),
                attr("role", "search"),
                el("label", css("unseen"), attr("for", "find"), text("Search")),
                el(
                        "input",
                        id("find"),
                        attr("name", "q"),
                        attr("type", "search"),
                        attr("placeholder", "Search the record"),
                        attr("autocomplete", "off")));
    }

    /// The page on which a visitor shows the token.
    public static Content signIn(String seal) {
        return all(
                el("h1", text("Sign in")),
                p("lead", "This desk can be reached by others and asks for its token."),
                el(
                        "form",
                        css("stack"),
                        attr("method", "post"),
                        attr("action", "/sign-in"),
                        sealed(seal),
                        el(
                                "input",
                                css("unseen"),
                                attr("name", "name"),
                                attr("type", "text"),
                                attr("autocomplete", "username"),
                                attr("value", "parley"),
                                attr("tabindex", "-1"),
                                attr("aria-hidden", "true"),
                                attr("readonly", "")),
                        el("label", attr("for", "token"), text("Token")),
                        el(
                                "input",
                                id("token"),
                                attr("name", "token"),
                                attr("type", "password"),
                                attr("autocomplete", "current-password"),
                                attr("required", "")),
                        el("button", attr("type", "submit"), text("Sign in"))));
    }

    /// The hidden field by which a form shows that this desk wrote it.
    public static Content sealed(String seal) {
        return el("input", attr("type", "hidden"), attr("name", SEAL), attr("value", seal));
    }

    /// A page that says what went wrong: what, where, what next.
    public static Content trouble(String title, String what, String advice, String slug) {
        return all(
                el("h1", text(title)),
                p("lead", what),
                when(!advice.isEmpty(), p("", advice)),
                p("fact", text("Reason: "), el("code", text(slug))),
                p("", a("/", "To the dossier")));
    }
}
