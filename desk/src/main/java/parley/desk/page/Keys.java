package parley.desk.page;

import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.text;

import java.util.List;
import parley.desk.html.Content;
import parley.desk.html.Several;

/// The list of keys, opened by `?`.
final class Keys {
    private record Key(String keys, String does) {}

    private static final List<Key> KEYS =
            List.of(
                    new Key("/", "search"),
                    new Key("← ↑ → ↓", "walk the cells of the matrix"),
                    new Key("Enter", "open a cell"),
                    new Key("Esc", "close what is open"),
                    new Key("t", "the time slider"),
                    new Key("p", "replay how the matrix changed, and stop"),
                    new Key("s", "swap parties and issues"),
                    new Key("j k", "next and previous record in a report"),
                    new Key("1 2 3", "positions, statements, events on and off in a report"),
                    new Key("?", "this list"));

    private Keys() {}

    static Content dialog() {
        return el(
                "dialog",
                id("keys"),
                attr("aria-labelledby", "keys-title"),
                el("h2", id("keys-title"), text("Keys")),
                el("dl", each(KEYS, Keys::row)),
                el(
                        "form",
                        attr("method", "dialog"),
                        el("button", attr("type", "submit"), text("Close"))));
    }

    private static Content row(Key key) {
        return new Several(
                List.of(el("dt", el("kbd", text(key.keys()))), el("dd", text(key.does()))));
    }
}
