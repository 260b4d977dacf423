package parley.desk.html;

import java.util.List;

/// Content one after the other, without an element around it.
public record Several(List<Content> parts) implements Content {
    public Several {
        parts = List.copyOf(parts);
    }

    @Override
    public void write(StringBuilder out) {
        parts.forEach(part -> part.write(out));
    }
}
