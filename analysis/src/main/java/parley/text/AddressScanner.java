package parley.text;

import java.util.Locale;
import java.util.Set;
import parley.text.Tokeniser.Scan;

/// Takes web addresses, mail addresses and hash tags as one token each.
final class AddressScanner {
    private static final Set<String> DOMAINS = Wordlist.set("domains.txt");

    /// Longest name before an `@` or before a domain's last stop that is looked at.
    private static final int LONGEST_NAME = 80;

    private AddressScanner() {}

    static boolean take(Scan scan) {
        int end = end(scan);
        if (end < 0) {
            return false;
        }
        scan.token(end);
        return true;
    }

    private static int end(Scan scan) {
        char first = scan.at(scan.at);
        if (first == '#' || first == '@') {
            return tagEnd(scan);
        }
        if (!Letters.isWord(first) || (scan.isGlued() && Letters.isWord(scan.at(scan.at - 1)))) {
            return -1;
        }
        if ((first == 'h' && (starts(scan, "http://") || starts(scan, "https://")))
                || (first == 'm' && starts(scan, "mailto:"))
                || (first == 'f' && starts(scan, "ftp://"))
                || ((first == 'w' || first == 'W') && starts(scan, "www."))) {
            return trimmed(scan, runEnd(scan, scan.at));
        }
        return nameEnd(scan);
    }

    private static boolean starts(Scan scan, String prefix) {
        return scan.text.regionMatches(true, scan.at, prefix, 0, prefix.length())
                && scan.at + prefix.length() < scan.end
                && Letters.isWord(scan.at(scan.at + prefix.length()));
    }

    /// `#ceasefire`, `@name`: a letter must follow, so that `#1` stays two tokens.
    private static int tagEnd(Scan scan) {
        if ((scan.isGlued() && Letters.isWord(scan.at(scan.at - 1)))
                || !Character.isLetter(scan.at(scan.at + 1))) {
            return -1;
        }
        int end = scan.at + 1;
        while (end < scan.end && scan.isWordAt(end)) {
            end += Character.charCount(scan.pointAt(end));
        }
        return end;
    }

    /// `name@host`, `host.org`, `host.org/page`: found by an `@` or a known ending near by.
    private static int nameEnd(Scan scan) {
        int limit = Math.min(scan.end, scan.at + LONGEST_NAME);
        int lastStop = -1;
        boolean letters = false;
        for (int i = scan.at; i < limit; i++) {
            char mark = scan.text.charAt(i);
            if (mark == '@') {
                return Letters.isWord(scan.at(i + 1)) ? trimmed(scan, runEnd(scan, i)) : -1;
            }
            if (mark == '.') {
                lastStop = i;
            } else if (mark == '/' && lastStop > 0 && letters) {
                return isDomain(scan, lastStop + 1, i) ? trimmed(scan, runEnd(scan, i)) : -1;
            } else if (Character.isLetter(mark)) {
                letters = true;
            } else if (!Letters.isWord(mark) && mark != '-' && mark != '%') {
                break;
            }
        }
        return -1;
    }

    private static boolean isDomain(Scan scan, int from, int to) {
        return to - from <= 7
                && DOMAINS.contains(scan.text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /// True when the word that follows a stop makes it part of an address or file name.
    static boolean endsName(String lowerCase) {
        return DOMAINS.contains(lowerCase);
    }

    private static int runEnd(Scan scan, int from) {
        int end = from;
        while (end < scan.end && !scan.isSpaceAt(end) && "<>\"“”«»|".indexOf(scan.at(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int trimmed(Scan scan, int until) {
        int end = until;
        while (end > scan.at + 1 && ".,;:!?'’)]}*".indexOf(scan.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
