package parley.show;

/// Writes text into HTML. Everything that comes from a page goes through [#text(String)].
final class Html {
    private Html() {}

    /// The words with every character that means something in HTML escaped; safe in element content
    /// and in quoted attributes. Control characters that HTML forbids become blanks.
    static String text(String words) {
        var out = new StringBuilder(words.length() + 16);
        Escape.html(words, out);
        return out.toString();
    }

    /// An element with a class and escaped text.
    static String element(String name, String cssClass, String words) {
        return "<" + name + " class=\"" + cssClass + "\">" + text(words) + "</" + name + ">";
    }
}
