package parley.show;

/// The one place where words become HTML.
public final class Escape {
    private Escape() {}

    /// Appends the words with every character that means something in HTML escaped, for element
    /// content and for quoted attributes alike. Control characters that HTML forbids become blanks.
    public static void html(String words, StringBuilder out) {
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
