package parley.desk.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Short names for what pages are written in; to be imported statically.
public final class Tags {
    private Tags() {}

    public static Element el(String name, Part... parts) {
        return new Element(name, List.of(parts));
    }

    /// An element that holds only words.
    public static Element el(String name, String cssClass, String words) {
        return el(name, css(cssClass), new Text(words));
    }

    public static Element div(String cssClass, Content... content) {
        return el("div", css(cssClass), all(content));
    }

    public static Element span(String cssClass, String words) {
        return el("span", cssClass, words);
    }

    public static Element p(String cssClass, Content... content) {
        return el("p", css(cssClass), all(content));
    }

    public static Element p(String cssClass, String words) {
        return el("p", cssClass, words);
    }

    /// A link.
    public static Element a(String address, Part... parts) {
        var all = new java.util.ArrayList<Part>(List.of(parts));
        all.addFirst(attr("href", address));
        return new Element("a", all);
    }

    public static Element a(String address, String words) {
        return a(address, new Text(words));
    }

    public static Text text(String words) {
        return new Text(words);
    }

    public static Attribute attr(String name, String value) {
        return new Attribute(name, value);
    }

    public static Attribute css(String classes) {
        return new Attribute("class", classes);
    }

    public static Attribute id(String id) {
        return new Attribute("id", id);
    }

    public static Content all(Content... content) {
        return content.length == 1 ? content[0] : new Several(List.of(content));
    }

    public static Content all(Collection<? extends Content> content) {
        return new Several(List.copyOf(content));
    }

    /// Content for each item, in order.
    public static <T> Content each(Collection<T> items, Function<? super T, Content> content) {
        return new Several(items.stream().map(content).toList());
    }

    /// The content if the condition holds, else nothing.
    public static Content when(boolean condition, Content content) {
        return condition ? content : Content.none();
    }

    /// Content made of the value, nothing when there is none.
    public static <T> Content given(@Nullable T value, Function<? super T, Content> content) {
        return value == null ? Content.none() : content.apply(value);
    }

    /// As [#given] for an optional value.
    public static <T> Content maybe(Optional<T> value, Function<? super T, Content> content) {
        return value.map(content).orElse(Content.none());
    }

    /// Content with the same content between each two.
    public static Content joined(List<? extends Content> content, String between) {
        var out = new java.util.ArrayList<Content>();
        for (Content each : content) {
            if (!out.isEmpty()) {
                out.add(text(between));
            }
            out.add(each);
        }
        return new Several(out);
    }

    /// Words that only a screen reader says.
    public static Element unseen(String words) {
        return span("unseen", words);
    }

    /// Attributes of which some may be absent.
    public static Part[] parts(@Nullable Part... parts) {
        return Arrays.stream(parts).filter(part -> part != null).toArray(Part[]::new);
    }
}
