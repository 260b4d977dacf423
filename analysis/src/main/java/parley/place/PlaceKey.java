package parley.place;

import java.text.Normalizer;

/// Folds the many spellings of a name into one look-up key: lower case, without marks, points and
/// apostrophes, hyphens as spaces, `saint`, `mount` and `fort` shortened. `Sana'a` and `Sanaa`,
/// `Türkiye` and `Turkiye`, `Saint Petersburg` and `St. Petersburg` fold alike.
final class PlaceKey {
    private static final int TABLE = 0x250;
    private static final String[] FOLDED = new String[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = foldSlowly(c);
        }
    }

    private PlaceKey() {}

    /// The key; empty when the words hold no letter or digit.
    static String of(CharSequence words) {
        var key = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String folded = c < TABLE ? FOLDED[c] : foldSlowly(c);
            if (folded.equals(" ")) {
                endWord(key);
            } else {
                key.append(folded);
            }
        }
        endWord(key);
        if (!key.isEmpty() && key.charAt(key.length() - 1) == ' ') {
            key.setLength(key.length() - 1);
        }
        return key.toString();
    }

    private static void endWord(StringBuilder key) {
        int end = key.length();
        if (end == 0 || key.charAt(end - 1) == ' ') {
            return;
        }
        int start = key.lastIndexOf(" ") + 1;
        switch (key.substring(start)) {
            case "saint" -> key.replace(start, end, "st");
            case "mount" -> key.replace(start, end, "mt");
            case "fort" -> key.replace(start, end, "ft");
            default -> {
                // every other word stays as it is
            }
        }
        key.append(' ');
    }

    private static String foldSlowly(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ı', 'İ' -> "i";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            case '-', ' ', '\t', '\n', '\r', '\u00a0', '\u2010', '\u2011', '\u2013', '/', ',' ->
                    " ";
            case '&' -> "and";
            default -> plain(c);
        };
    }

    private static String plain(char c) {
        if (c >= 0x2b0 && c < 0x370) {
            return "";
        }
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        var folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                folded.append(Character.toLowerCase(plain.charAt(i)));
            }
        }
        return folded.toString();
    }
}
