package parley.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one wording has that others have not.
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private Wording() {}

    /// A run of text.
    ///
    /// @param differs true when its words stand in none of the other wordings
    record Run(String words, boolean differs) {}

    /// The words of a wording in lower case.
    static Set<String> words(String text) {
        var words = new TreeSet<String>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /// The text cut into runs of the same kind; together they are the text.
    static List<Run> runs(String text, Set<String> elsewhere) {
        var runs = new ArrayList<Run>();
        Matcher word = WORD.matcher(text);
        int start = 0;
        int end = 0;
        boolean differs = false;
        while (word.find()) {
            boolean own = !elsewhere.contains(word.group().toLowerCase(Locale.ROOT));
            if (own != differs) {
                int cut = own ? word.start() : end;
                if (cut > start) {
                    runs.add(new Run(text.substring(start, cut), differs));
                }
                start = cut;
                differs = own;
            }
            end = word.end();
        }
        if (differs && end < text.length()) {
            runs.add(new Run(text.substring(start, end), true));
            start = end;
            differs = false;
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), differs));
        }
        return runs;
    }

    /// The text cut into runs; those of words that begin as a searched word does are apart.
    static List<Run> stemmed(String text, Set<String> searched) {
        var elsewhere = new TreeSet<String>();
        for (String word : words(text)) {
            if (searched.stream().noneMatch(wanted -> isOf(word, wanted))) {
                elsewhere.add(word);
            }
        }
        return runs(text, elsewhere);
    }

    private static boolean isOf(String word, String wanted) {
        int stem = Math.max(3, wanted.length() - 2);
        return word.equals(wanted)
                || (wanted.length() > 3
                        && word.length() <= wanted.length() + 4
                        && word.startsWith(wanted.substring(0, Math.min(stem, wanted.length()))));
    }
}
