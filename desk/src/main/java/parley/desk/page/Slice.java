package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.function.IntFunction;
import parley.desk.html.Content;

/// The part of a long list that one page shows.
///
/// @param items those shown
/// @param from number of the first of them in the whole list, counted from 1
/// @param total how many the list has
/// @param most how many a page shows
record Slice<T>(List<T> items, int from, int total, int most) {
    Slice {
        items = List.copyOf(items);
    }

    /// The page that begins with this item; the last one when the list ends before.
    static <T> Slice<T> of(List<T> all, int from, int most) {
        int last = all.isEmpty() ? 1 : (all.size() - 1) / most * most + 1;
        int start = Math.max(1, Math.min(from, last));
        int end = Math.min(all.size(), start - 1 + most);
        return new Slice<>(all.subList(start - 1, end), start, all.size(), most);
    }

    private int end() {
        return from - 1 + items.size();
    }

    /// Which part this is and the ways to the others; nothing when it is the whole list.
    ///
    /// @param what the list holds, such as `terms`
    /// @param address of the page that begins with an item
    Content links(String what, IntFunction<String> address) {
        return when(
                total > items.size(),
                el(
                        "nav",
                        css("slices"),
                        attr("aria-label", "Pages of " + what),
                        span("fact", from + " to " + end() + " of " + total + " " + what),
                        when(
                                from > 1,
                                el(
                                        "span",
                                        text(" "),
                                        a(address.apply(1), "First"),
                                        text(" "),
                                        a(address.apply(Math.max(1, from - most)), "Earlier"))),
                        when(
                                end() < total,
                                el("span", text(" "), a(address.apply(end() + 1), "Next")))));
    }
}
