package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Turns the names in an element's `class`, `id`, `role` and `itemprop` attributes into flags, by
/// `class-words.tsv`. One object reads one page: it remembers the names it has seen.
final class ClassWords {
    private record Piece(String piece, long flag) {}

    /// The data file, read once.
    private static final class Data {
        static final Map<String, Integer> NUMBER = new HashMap<>();
        static final Map<String, Long> WORDS = new HashMap<>();
        static final List<Piece> PIECES = new ArrayList<>();

        static {
            for (String[] row : DataFile.rows("class-words.tsv", 2)) {
                int number = NUMBER.computeIfAbsent(row[0], _ -> NUMBER.size());
                for (String word : DataFile.words(row[1])) {
                    if (word.startsWith("*")) {
                        PIECES.add(new Piece(word.substring(1), 1L << number));
                    } else {
                        WORDS.merge(word, 1L << number, (a, b) -> a | b);
                    }
                }
            }
        }
    }

    private static final int LONGEST_NAME = 300;

    private final Map<String, Long> seen = new HashMap<>();

    /// How many kinds of flag there are; flag `i` is bit `i`.
    static int count() {
        return Data.NUMBER.size();
    }

    /// The bit of a flag named in the data file.
    static long flag(String name) {
        Integer number = Data.NUMBER.get(name);
        if (number == null) {
            throw new IllegalArgumentException("class-words.tsv needs the flag " + name);
        }
        return 1L << number;
    }

    long flags(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return flags(element.attr("class"))
                | flags(element.attr("id"))
                | flags(element.attr("role"))
                | flags(element.attr("itemprop"));
    }

    private long flags(String names) {
        return names.isEmpty() ? 0 : seen.computeIfAbsent(names, ClassWords::compute);
    }

    private static long compute(String names) {
        String text = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        long flags = 0;
        var joined = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter
                            && i > start
                            && Character.isUpperCase(c)
                            && Character.isLowerCase(text.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                    flags |= Data.WORDS.getOrDefault(word, 0L);
                    joined.append(word);
                }
                start = letter ? i : i + 1;
            }
            if (c == ' ') {
                joined.append(' ');
            }
        }
        for (Piece piece : Data.PIECES) {
            if (joined.indexOf(piece.piece()) >= 0) {
                flags |= piece.flag();
            }
        }
        return flags;
    }
}
