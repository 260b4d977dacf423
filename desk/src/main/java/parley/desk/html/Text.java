package parley.desk.html;

/// Words, of a person or of a page. Characters that mean something in HTML are escaped; control
/// characters that HTML forbids become blanks.
public record Text(String words) implements Content {
    @Override
    public void write(StringBuilder out) {
        escape(words, out);
    }

    /// Escaped for element content and for quoted attributes alike.
    static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(c) ? ' ' : c);
            }
        }
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    }
}
