package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.text;

import java.util.List;
import parley.desk.html.Content;

/// The box of a search page and the ways to search.
final class SearchBar {
    private record Way(String address, String name) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("/search", "Everything"),
                    new Way("/said", "Did they say it?"),
                    new Way("/alike", "In other words"));

    private SearchBar() {}

    /// @param here the address of the way that is shown
    static Content of(String here, String query) {
        return all(
                el(
                        "form",
                        css("big-find"),
                        attr("action", here),
                        el("label", css("unseen"), attr("for", "q"), text("Search for")),
                        el(
                                "input",
                                id("q"),
                                attr("type", "search"),
                                attr("name", "q"),
                                attr("value", query),
                                attr("dir", "auto"),
                                attr("autocomplete", "off")),
                        el("button", attr("type", "submit"), text("Search"))),
                el(
                        "ul",
                        css("tabs"),
                        each(
                                WAYS,
                                way ->
                                        el(
                                                "li",
                                                a(
                                                        way.address()
                                                                + "?q="
                                                                + ViewQuery.encoded(query),
                                                        parts(
                                                                way.address().equals(here)
                                                                        ? attr(
                                                                                "aria-current",
                                                                                "page")
                                                                        : null,
                                                                text(way.name())))))));
    }
}
