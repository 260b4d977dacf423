package parley.page;

import org.jsoup.parser.Parser;

/// Makes plain text of attribute values and JSON strings.
final class Plain {
    private Plain() {}

    /// The text without tags and entities, its white space made single spaces.
    static String text(String raw) {
        String text = raw;
        // CMSs escape twice: &amp;quot;
        for (int round = 0; round < 2 && text.indexOf('&') >= 0; round++) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.indexOf('<') >= 0) {
            text = withoutTags(text);
        }
        return squeeze(text);
    }

    /// White space of any kind made single spaces, none at the ends; soft hyphens and zero-width
    /// marks left out.
    static String squeeze(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u3000' || c == '\u202f') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c != '\u200b' && c != '\u00ad' && c != '\ufeff' && c != '\u2060') {
                out.append(c);
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static String withoutTags(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean opens =
                    c == '<'
                            && i + 1 < text.length()
                            && (Character.isLetter(text.charAt(i + 1))
                                    || text.charAt(i + 1) == '/');
            int close = opens ? text.indexOf('>', i) : -1;
            if (close > 0) {
                out.append(isInline(text, i) ? "" : " ");
                i = close + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static boolean isInline(String text, int at) {
        int name = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        return text.startsWith("i", name)
                || text.startsWith("em", name)
                || text.startsWith("b>", name)
                || text.startsWith("strong", name)
                || text.startsWith("a", name)
                || text.startsWith("span", name);
    }
}
