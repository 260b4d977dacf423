package parley.desk.html;

/// Content that was written already, to be written again without being made anew. Made of content
/// only, so that no other words can become markup by it.
public final class Rendered implements Content {
    private final String html;

    private Rendered(String html) {
        this.html = html;
    }

    /// The content, written.
    public static Rendered of(Content content) {
        return new Rendered(content.html());
    }

    @Override
    public void write(StringBuilder out) {
        out.append(html);
    }
}
