package parley.desk.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An element with its attributes and content.
///
/// @param name never `style`; a `script` has no content
public record Element(String name, List<Part> parts) implements Content {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Set<String> WITHOUT_END =
            Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "wbr");

    public Element {
        parts = List.copyOf(parts);
        if (!NAME.matcher(name).matches() || name.equals("style")) {
            throw new IllegalArgumentException("No such element is written: " + name);
        }
        if (name.equals("script") && parts.stream().anyMatch(Content.class::isInstance)) {
            throw new IllegalArgumentException("Scripts stand in files of their own");
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        for (Part part : parts) {
            if (part instanceof Attribute attribute) {
                attribute.write(out);
            }
        }
        out.append('>');
        if (WITHOUT_END.contains(name)) {
            return;
        }
        for (Part part : parts) {
            if (part instanceof Content content) {
                content.write(out);
            }
        }
        out.append("</").append(name).append('>');
    }
}
