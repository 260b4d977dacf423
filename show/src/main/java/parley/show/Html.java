package parley.show;

/// Writes text into HTML. Everything that comes from a page goes through [#text(String)].
final class Html {
    private Html() {}

    /// The words with every character that means something in HTML escaped; safe in element content
    /// and in quoted attributes. Control characters that HTML forbids become blanks.
    static String text(String words) {
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Character.isISOControl(c) && !isBlank(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == '\t' || c == '\r';
    }

    /// An element with a class and escaped text.
    static String element(String name, String cssClass, String words) {
        return "<" + name + " class=\"" + cssClass + "\">" + text(words) + "</" + name + ">";
    }
}
