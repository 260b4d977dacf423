package parley.desk.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.show.Escape;

/// An attribute of an element.
///
/// @param name lower case; never one that runs a script or carries a style
/// @param value escaped when written; addresses lead to this desk, into this page or to a web page
public record Attribute(String name, String value) implements Part {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "hx-get", "hx-post", "hx-push-url");
    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(?i)(?:https?://|/(?!/)|[#?]).*|true|", Pattern.DOTALL);

    public Attribute {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()
                || lower.startsWith("on")
                || lower.startsWith("hx-on")
                || lower.equals("style")
                || lower.equals("srcdoc")) {
            throw new IllegalArgumentException("No such attribute is written: " + name);
        }
        if (ADDRESSES.contains(lower) && !SAFE_ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("No address of this kind is written: " + value);
        }
    }

    void write(StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        Escape.html(value, out);
        out.append('"');
    }
}
