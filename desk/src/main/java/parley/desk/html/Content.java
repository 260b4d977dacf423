package parley.desk.html;

import java.util.List;

/// Content of a page. The only ways from a string to content are [Text], which escapes, and the
/// attributes of an element, which escape too. Immutable.
public sealed interface Content extends Part permits Element, Text, Several, Rendered {
    /// Nothing.
    static Content none() {
        return new Several(List.of());
    }

    /// Appends this as HTML.
    void write(StringBuilder out);

    /// This as HTML.
    default String html() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
