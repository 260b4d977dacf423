package parley.knowledge;

import java.text.Normalizer;

/// Brings names to the form in which they are compared: lower case, no accents, no apostrophes or
/// stops, hyphens as blanks, no leading article, no possessive ending.
public final class NameKey {
    /// The plain letters of U+00C0 to U+017F, where there is one: normalising each name would cost
    /// a tenth of the loading time.
    private static final String LATIN =
            "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
                    + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLl?"
                    + "?LlNnNnNn?NnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";

    private static final char FIRST = 0xC0;

    private NameKey() {}

    /// The key of a name, empty for words without a letter or digit.
    public static String of(String words) {
        String plain = plain(words);
        var key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '&') {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                key.append(Character.toLowerCase(c));
                gap = false;
            } else if (!isSilent(c)) {
                gap = true;
            }
        }
        return key.toString();
    }

    /// True for acronyms, which name somebody only when they are written in capitals: "WHO", "US".
    public static boolean isAcronym(String words) {
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLowerCase(c) || Character.isWhitespace(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 0 && letters <= 6;
    }

    /// The words as written without leading article and possessive ending.
    public static String bare(String words) {
        String bare = words.strip();
        if (bare.endsWith("'s") || bare.endsWith("’s")) {
            bare = bare.substring(0, bare.length() - 2).strip();
        }
        boolean hasArticle = bare.length() > 4 && bare.regionMatches(true, 0, "the ", 0, 4);
        return hasArticle ? bare.substring(4) : bare;
    }

    private static String plain(String words) {
        String bare = bare(words);
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) > 127) {
                return unaccented(bare);
            }
        }
        return bare;
    }

    private static String unaccented(String words) {
        var latin = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean isInTable = c >= FIRST && c - FIRST < LATIN.length();
            char plain = isInTable ? LATIN.charAt(c - FIRST) : c;
            if (plain == '?' || (plain > 127 && Character.isLetter(plain))) {
                return decomposed(words);
            }
            latin.append(plain);
        }
        return latin.toString();
    }

    private static String decomposed(String words) {
        String apart = Normalizer.normalize(words, Normalizer.Form.NFKD);
        var plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(letter(c));
            }
        }
        return plain.toString();
    }

    /// Letters that Unicode does not take apart.
    private static String letter(char c) {
        return switch (c) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'đ' -> "d";
            case 'Đ' -> "D";
            case 'ə' -> "a";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ð' -> "d";
            default -> String.valueOf(c);
        };
    }

    private static boolean isSilent(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == '`' || c == '.';
    }
}
