package parley.text;

import java.util.random.RandomGenerator;

/// Makes texts out of what is hard for a tokeniser: marks, spaces, pieces of words, odd code
/// points.
final class RandomText {
    private static final String[] PIECES = {
        "n't", "’s", "'", "“", "”", "\"", ".", "...", "U.S.", "Mr.", " ", "\n\n", "\u00A0", "-",
        "anti-", "http://", "a@b.org", "3,000", "03:36", "$", "%", "é", "\u0301", "😀", "🇺🇦",
        "\u200D", "\uFE0F", "\uD83D", "\uDE00", "word", "Word", "I", "1.", "/", "#", "&", "…", "—",
        "\u200B", "東京", "\t", "(", ")"
    };

    private RandomText() {}

    static String make(RandomGenerator random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x11_0000));
                case 1 -> text.append((char) random.nextInt(32, 127));
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
