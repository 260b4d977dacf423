package parley.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.text.Tokeniser.Scan;

/// Decides whether a full stop belongs to the word before it.
final class Abbreviations {
    private static final Map<String, String> KINDS = Wordlist.map("abbreviations.tsv");
    private static final Set<String> STARTERS = Wordlist.set("starters.txt");
    private static final int LONGEST = 12;

    private Abbreviations() {}

    /// The abbreviation's kind (`title`, `number`, `date`, `other`), null for any other word.
    static @Nullable String kind(String withoutStop) {
        return KINDS.get(withoutStop.toLowerCase(Locale.ROOT));
    }

    /// True for a word that, capitalised, opens a sentence.
    static boolean isStarter(String word) {
        return STARTERS.contains(word);
    }

    /// The word's end: past the stop at `stop` when it belongs to the word, past further letters in
    /// `U.S.` or `host.org`.
    static int end(Scan scan, int start, int stop) {
        int end = stop;
        while (scan.at(end) == '.' && isInner(scan, start, end)) {
            end++;
            while (end < scan.end && scan.isWordAt(end)) {
                end += Character.charCount(scan.pointAt(end));
            }
        }
        boolean hasStop =
                scan.at(end) == '.' && scan.at(end + 1) != '.' && keepsStop(scan, start, end);
        return hasStop ? end + 1 : end;
    }

    /// True when letters that belong to the word follow the stop: `p.m`, `whitehouse.gov`.
    private static boolean isInner(Scan scan, int start, int stop) {
        if (!scan.isWordAt(stop + 1)) {
            return false;
        }
        int end = stop + 1;
        while (end - stop <= LONGEST && scan.isWordAt(end)) {
            end++;
        }
        if (end > scan.end) {
            return false;
        }
        int lastStart = stop;
        while (lastStart > start && scan.at(lastStart - 1) != '.' && stop - lastStart < 4) {
            lastStart--;
        }
        boolean isLetterByLetter =
                end - stop == 2
                        && stop - lastStart <= 2
                        && Character.isLetter(scan.at(stop + 1))
                        && Character.isLetter(scan.at(lastStart));
        boolean isDegree = stop - start == 2 && scan.at(start) == 'P' && end - stop == 2;
        String rest = scan.text.substring(stop + 1, end).toLowerCase(Locale.ROOT);
        return isLetterByLetter
                || isDegree
                || (end - stop <= 7
                        && AddressScanner.endsName(rest)
                        && !Character.isUpperCase(scan.at(stop + 1)))
                || (end - stop <= 4 && rest.equals("d") && scan.text.startsWith("Ph", start));
    }

    private static boolean keepsStop(Scan scan, int start, int stop) {
        int length = stop - start;
        int next = nextWord(scan, stop + 1);
        boolean atEnd = next >= scan.end;
        if (length > 1 && length <= LONGEST && scan.text.substring(start, stop).indexOf('.') > 0) {
            return isSpelledOut(scan, start, stop);
        }
        if (length == 1) {
            return keepsInitial(scan, start, next, atEnd);
        }
        if (isListNumber(scan, start, stop)) {
            return true;
        }
        if (length > LONGEST) {
            return false;
        }
        String word = scan.text.substring(start, stop);
        String kind = kind(word);
        if (kind == null) {
            return false;
        }
        char mark = scan.at(next);
        return switch (kind) {
            case "title" ->
                    !atEnd
                            && next > stop + 1
                            && (Character.isUpperCase(mark)
                                    || (word.length() <= 3
                                            && Character.isUpperCase(word.charAt(0))));
            case "number" -> Letters.isDigit(mark);
            case "date" ->
                    !atEnd
                            && (Letters.isDigit(mark)
                                    || scan.at(stop + 1) == ','
                                    || (Character.isLowerCase(mark)
                                            && Character.isUpperCase(word.charAt(0))));
            default -> keepsOther(scan, word, next, atEnd);
        };
    }

    /// `U.S.`, `a.m.`, `D.C.`: letters with stops between them; `4.5` is none.
    private static boolean isSpelledOut(Scan scan, int start, int stop) {
        return Character.isLetter(scan.at(start)) && Character.isLetter(scan.at(stop - 1));
    }

    /// `J. Smith`; `I` is a pronoun at a sentence's end far more often than an initial.
    private static boolean keepsInitial(Scan scan, int start, int next, boolean atEnd) {
        char letter = scan.at(start);
        if (Letters.isDigit(letter)) {
            return isListNumber(scan, start, start + 1);
        }
        if (!Character.isLetter(letter) || atEnd) {
            return false;
        }
        if (letter == 'v' || letter == 'c' || letter == 'p') {
            return Character.isUpperCase(scan.at(next)) || Letters.isDigit(scan.at(next));
        }
        return Character.isUpperCase(letter)
                && letter != 'I'
                && ((Character.isUpperCase(scan.at(next)) && !isStarter(wordAt(scan, next)))
                        || ",;:)-".indexOf(scan.at(start + 2)) >= 0);
    }

    private static boolean keepsOther(Scan scan, String word, int next, boolean atEnd) {
        boolean isLower = Character.isLowerCase(word.charAt(0));
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "etc",
                    "inc",
                    "corp",
                    "ltd",
                    "jr",
                    "sr",
                    "co",
                    "bros",
                    "vs",
                    "dept",
                    "approx",
                    "esq",
                    "plc" ->
                    true;
            case "eg", "ie", "cf", "viz", "al", "v", "est" -> !atEnd;
            default ->
                    !isLower
                            && !atEnd
                            && (Character.isLowerCase(scan.at(next))
                                    || scan.at(next) == ','
                                    || (Character.isUpperCase(scan.at(next))
                                            && !isStarter(wordAt(scan, next))));
        };
    }

    /// `1.` that opens a block or a line.
    private static boolean isListNumber(Scan scan, int start, int stop) {
        if (stop - start > 2 || !scan.isSpaceAt(stop + 1)) {
            return false;
        }
        for (int i = start; i < stop; i++) {
            if (!Letters.isDigit(scan.at(i))) {
                return false;
            }
        }
        return (scan.isFirst() || scan.at(start - 1) == '\n')
                && nextWord(scan, stop + 1) < scan.end;
    }

    private static int nextWord(Scan scan, int from) {
        int next = from;
        while (next < scan.end && next - from < 8 && scan.isSpaceAt(next)) {
            next++;
        }
        return next;
    }

    private static String wordAt(Scan scan, int from) {
        int end = from;
        while (end - from < LONGEST && scan.isWordAt(end)) {
            end++;
        }
        return scan.text.substring(from, Math.min(end, scan.end));
    }
}
