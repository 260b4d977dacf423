package parley.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.text.Tokeniser.Scan;

/// Takes words, figures and abbreviations, and parts contractions.
final class WordScanner {
    private static final Set<String> PREFIXES = Wordlist.set("prefixes.txt");
    private static final Set<String> UNITS = Wordlist.set("units.txt");
    private static final Map<String, String> CONTRACTIONS = Wordlist.map("contractions.tsv");

    /// Words longer than this are taken as they stand: no rule below knows any.
    private static final int LONGEST_KNOWN = 40;

    private WordScanner() {}

    static boolean take(Scan scan) {
        int start = scan.at;
        char first = scan.at(start);
        if (Letters.isApostrophe(first)) {
            return takeAfterApostrophe(scan);
        }
        boolean isPhoneCode =
                first == '+' && Letters.isDigit(scan.at(start + 1)) && !scan.isGlued();
        if (!isPhoneCode && !scan.isWordAt(start)) {
            return false;
        }
        int end =
                Letters.isDigit(isPhoneCode ? scan.at(start + 1) : first)
                        ? figureEnd(scan, isPhoneCode ? start + 1 : start)
                        : wordEnd(scan);
        if (scan.at(end) == '.') {
            end = Abbreviations.end(scan, start, end);
        } else if (scan.at(end) == '$' && end - start <= 3 && isCapital(scan, start, end)) {
            end++;
        }
        part(scan, end);
        return true;
    }

    /// `'s` after a word that ended in something else, `'72`, `'em`.
    private static boolean takeAfterApostrophe(Scan scan) {
        int end = scan.at + 1;
        while (end - scan.at < 6 && scan.isWordAt(end)) {
            end += Character.charCount(scan.pointAt(end));
        }
        String word =
                scan.text.substring(scan.at + 1, Math.min(end, scan.end)).toLowerCase(Locale.ROOT);
        boolean isClitic =
                scan.isGlued()
                        && switch (word) {
                            case "s", "m", "re", "ve", "ll", "d" -> true;
                            default -> false;
                        };
        boolean isShort =
                !scan.isGlued()
                        && switch (word) {
                            case "em", "til", "till", "cause", "bout", "n" -> true;
                            default ->
                                    word.length() >= 2
                                            && word.length() <= 3
                                            && Letters.isDigit(word.charAt(0))
                                            && Letters.isDigit(word.charAt(1))
                                            && (word.length() == 2 || word.charAt(2) == 's');
                        };
        if (!isClitic && !isShort && !CONTRACTIONS.containsKey("'" + word)) {
            return false;
        }
        part(scan, end);
        return true;
    }

    private static boolean isCapital(Scan scan, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(scan.at(i))) {
                return false;
            }
        }
        return true;
    }

    /// The end of a word that starts with a letter: inner apostrophes, `AT&T`, `anti-war`, `w/o`.
    private static int wordEnd(Scan scan) {
        int start = scan.at;
        int end = lettersEnd(scan, start);
        while (end < scan.end) {
            char mark = scan.at(end);
            boolean joins =
                    switch (mark) {
                        case '\'', '’', '`', 'ʼ' -> Character.isLetter(scan.pointAt(end + 1));
                        case '&' ->
                                Character.isUpperCase(scan.at(end - 1))
                                        && Character.isUpperCase(scan.at(end + 1));
                        case '*', '@' -> Character.isLetter(scan.at(end + 1));
                        case '/' -> isSlashWord(scan, start, end);
                        case '-' -> isPrefix(scan, start, end);
                        default -> false;
                    };
            if (!joins) {
                break;
            }
            end = lettersEnd(scan, end + 1);
        }
        return end;
    }

    private static int lettersEnd(Scan scan, int from) {
        int end = from;
        while (end < scan.end && scan.isWordAt(end)) {
            end += Character.charCount(scan.pointAt(end));
        }
        return end;
    }

    private static boolean isSlashWord(Scan scan, int start, int slash) {
        String word =
                scan.text.substring(start, Math.min(scan.end, slash + 4)).toLowerCase(Locale.ROOT);
        return slash - start == 1
                && (word.matches("(w/o|s/he|l/c|i/c|b/t|w/out|n/a).?\\W?.*")
                        && !scan.isWordAt(slash + 4));
    }

    private static boolean isPrefix(Scan scan, int start, int hyphen) {
        return hyphen - start <= 8
                && Character.isLetter(scan.pointAt(hyphen + 1))
                && PREFIXES.contains(scan.text.substring(start, hyphen).toLowerCase(Locale.ROOT));
    }

    /// The end of a figure: `1,200.50`, `03:36`, `11/30/2024`, `713-853-3989`, `1980s`, `21st`.
    private static int figureEnd(Scan scan, int from) {
        int end = digitsEnd(scan, from);
        boolean slashed = false;
        while (Letters.isDigit(scan.at(end + 1))) {
            char mark = scan.at(end);
            int next = digitsEnd(scan, end + 1);
            int length = next - end - 1;
            boolean joins =
                    switch (mark) {
                        case ',' -> length == 3;
                        case '.', ':' -> true;
                        case '/' -> slashed || (end - from <= 2 && length <= 2);
                        case '-' -> isPhone(scan, from, end, next);
                        default -> false;
                    };
            if (!joins) {
                break;
            }
            slashed |= mark == '/';
            end = next;
        }
        return figureTail(scan, from, end);
    }

    private static int digitsEnd(Scan scan, int from) {
        int end = from;
        while (Letters.isDigit(scan.at(end))) {
            end++;
        }
        return end;
    }

    /// Telephone numbers and dates keep their hyphens, ranges (`5-10`, `1990-1995`) do not.
    private static boolean isPhone(Scan scan, int from, int hyphen, int next) {
        int before = hyphen - from;
        int after = next - hyphen - 1;
        boolean goesOn = scan.at(next) == '-' && Letters.isDigit(scan.at(next + 1));
        boolean came = hyphen > 16 + from || scan.text.substring(from, hyphen).indexOf('-') >= 0;
        return came || (before == 3 && after == 4) || (goesOn && before <= 4 && after <= 4);
    }

    /// Takes letters written against the figure, unless they are a unit.
    private static int figureTail(Scan scan, int from, int end) {
        int tail = lettersEnd(scan, end);
        if (tail == end) {
            if (Letters.isApostrophe(scan.at(end))
                    && scan.at(end + 1) == 's'
                    && !scan.isWordAt(end + 2)) {
                boolean isDecade = end - from >= 2 && end - from <= 4 && scan.at(end - 1) == '0';
                return isDecade ? end + 2 : end;
            }
            return end;
        }
        boolean isUnit = tail - end <= 4 && UNITS.contains(scan.text.substring(end, tail));
        return isUnit ? end : tail;
    }

    /// Ends the tokens of one word: the stem and the clitics that hang on it.
    private static void part(Scan scan, int end) {
        int start = scan.at;
        if (end - start <= LONGEST_KNOWN) {
            String word = scan.text.substring(start, end).toLowerCase(Locale.ROOT);
            String known = CONTRACTIONS.get(word);
            if (known != null) {
                scan.token(start + Integer.parseInt(known));
            } else {
                partClitics(scan, word);
            }
        }
        if (scan.at < end) {
            scan.token(end);
        }
    }

    private static void partClitics(Scan scan, String word) {
        int start = scan.at;
        int length = word.length();
        int cut = cliticStart(word, length);
        if (cut <= 0 || start + length > scan.end) {
            return;
        }
        int before = cliticStart(word, cut);
        if (before > 0) {
            scan.token(start + before);
        }
        scan.token(start + cut);
    }

    /// Where the last clitic of `word.substring(0, end)` starts, -1 without one.
    private static int cliticStart(String word, int end) {
        for (int length = 2; length <= 3 && length < end; length++) {
            int start = end - length;
            if (!Letters.isApostrophe(word.charAt(start))) {
                continue;
            }
            String rest = word.substring(start + 1, end);
            boolean isClitic =
                    switch (rest) {
                        case "s", "m", "d", "re", "ve", "ll" -> true;
                        default -> false;
                    };
            if (isClitic && !isDecade(word, start)) {
                return start;
            }
            if (rest.equals("t") && start > 1 && word.charAt(start - 1) == 'n') {
                return start - 1;
            }
        }
        return -1;
    }

    private static boolean isDecade(String word, int apostrophe) {
        return apostrophe >= 2
                && Letters.isDigit(word.charAt(0))
                && word.charAt(apostrophe - 1) == '0'
                && apostrophe <= 4;
    }
}
