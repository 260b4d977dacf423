package parley.page;

/// Features of a block's own words.
final class WordFeatures {
    private static final byte LETTER = 1;
    private static final byte CAPITAL = 2;
    private static final byte DIGIT = 3;
    private static final byte COMMA = 4;
    private static final byte STOP = 5;
    private static final byte BAR = 6;
    private static final byte QUOTE = 7;
    private static final byte BAR_AND_QUOTE = 8;

    /// What each character counts as: a page has some hundred thousand.
    private static final byte[] KINDS = kinds();

    private WordFeatures() {}

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Character.isLetter(c)) {
                kinds[c] = Character.isUpperCase(c) ? CAPITAL : LETTER;
            }
        }
        mark(kinds, "0123456789", DIGIT);
        mark(kinds, ",،、，;", COMMA);
        mark(kinds, ".!?。", STOP);
        mark(kinds, "|•·/›→>", BAR);
        mark(kinds, "\"“”„«‘’'", QUOTE);
        mark(kinds, "»", BAR_AND_QUOTE);
        return kinds;
    }

    private static void mark(byte[] kinds, String characters, byte kind) {
        characters.chars().forEach(c -> kinds[c] = kind);
    }

    static void put(FeatureRow row, Block block) {
        String text = block.text;
        int length = text.length();
        char last = lastMark(text);
        row.log(length).log(block.words).put((double) length / block.words);
        row.put(block.linkShare()).log(length - block.linkChars).put(Math.min(block.links, 20));
        row.put((double) block.boldChars / length);
        row.put(".!?…。！？।؟".indexOf(last) >= 0).put(last == ':').put(last == ',');
        row.put(block.littleShare());
        counts(row, text);
        row.put(block.hidden).put(block.loose);
        // Long texts hold every phrase by chance; what they open with still tells.
        int kinds = length < 300 ? Phrases.kinds(text) : Phrases.kinds(text, 30);
        row.bits(kinds, Phrases.count());
        row.bits(kinds == 0 ? 0 : Phrases.kinds(text, 2), Phrases.count());
    }

    private static void counts(FeatureRow row, String text) {
        int digits = 0;
        int capitals = 0;
        int commas = 0;
        int stops = 0;
        int bars = 0;
        int quotes = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (KINDS[c]) {
                case LETTER -> letters++;
                case CAPITAL -> capitals++;
                case DIGIT -> digits++;
                case COMMA -> commas++;
                case STOP -> stops++;
                case BAR -> bars++;
                case QUOTE -> quotes++;
                case BAR_AND_QUOTE -> {
                    bars++;
                    quotes++;
                }
                default -> {}
            }
        }
        letters += capitals;
        double length = text.length();
        row.put(digits / length).put(capitals / Math.max(1.0, letters)).put(letters / length);
        row.log(commas).log(stops).put(bars / length).log(quotes);
        row.put(Character.isLowerCase(text.charAt(0))).put(Character.isDigit(text.charAt(0)));
        row.put(text.indexOf('©') >= 0).put(text.indexOf('@') >= 0).put(text.contains("http"));
        row.put(text.charAt(0) == '(' || text.charAt(0) == '[');
    }

    /// The last character that is not a closing quote, bracket or space.
    private static char lastMark(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"”’»')]“ ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.charAt(i);
    }
}
