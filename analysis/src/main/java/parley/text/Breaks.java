package parley.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// Sentence borders that no final mark shows: around separators and the time stamps of messages,
/// after addresses, datelines and the closings of letters, before picture credits.
final class Breaks {
    private static final Map<String, String> KINDS = Wordlist.map("breaks.tsv");

    /// Marks in a row that part texts rather than words.
    private static final int SHORTEST_SEPARATOR = 4;

    private static final int SHORTEST_ADDRESS = 6;

    /// Characters before the sign of a mail address that are looked at.
    private static final int LONGEST_NAME = 80;

    private Breaks() {}

    /// The kind of word that `breaks.tsv` gives, null for any other.
    static @Nullable String kind(String word) {
        return KINDS.get(word.toLowerCase(Locale.ROOT));
    }

    /// True when a sentence ends after the token at `last` though no final mark says so.
    ///
    /// @param first the sentence's first token
    static boolean isAfter(String text, List<Span> tokens, int first, int last) {
        int next = last + 1;
        if (tokens.get(next).start() == tokens.get(last).end()) {
            return false;
        }
        if (isSeparator(text, tokens.get(last)) || isSeparator(text, tokens.get(next))) {
            return true;
        }
        if (isAddress(text, tokens.get(last)) && isAddress(text, tokens.get(next))) {
            return true;
        }
        if (isStampEnd(text, tokens, last) || isStampStart(text, tokens, last)) {
            return true;
        }
        if (!Character.isUpperCase(text.charAt(tokens.get(next).start()))) {
            return false;
        }
        return endsInAddress(text, tokens, first, last)
                || isCredit(text, tokens, last)
                || isClosing(text, tokens, first, last)
                || isDateline(text, tokens, first, last);
    }

    /// `====`, `----`, `****`.
    private static boolean isSeparator(String text, Span token) {
        if (token.length() < SHORTEST_SEPARATOR) {
            return false;
        }
        char mark = text.charAt(token.start());
        if ("-=*_#~".indexOf(mark) < 0) {
            return false;
        }
        for (int i = token.start() + 1; i < token.end(); i++) {
            if (text.charAt(i) != mark) {
                return false;
            }
        }
        return true;
    }

    /// The time, or its `AM` or `PM`, of `03/27/2001 01:58 PM`.
    private static boolean isStampEnd(String text, List<Span> tokens, int last) {
        int time = isHalf(text, tokens, last) ? last - 1 : last;
        return time > 0
                && isTime(text, tokens.get(time))
                && isDay(text, tokens.get(time - 1))
                && !isHalf(text, tokens, last + 1);
    }

    /// True when a stamp follows that no `on` or mark ties to what is before it.
    private static boolean isStampStart(String text, List<Span> tokens, int last) {
        if (last + 2 >= tokens.size()
                || !isDay(text, tokens.get(last + 1))
                || !isTime(text, tokens.get(last + 2))) {
            return false;
        }
        Span token = tokens.get(last);
        char end = text.charAt(token.end() - 1);
        return !Character.isLowerCase(text.charAt(token.start()))
                && (Character.isLetterOrDigit(end) || end == '>');
    }

    private static boolean isHalf(String text, List<Span> tokens, int index) {
        if (index >= tokens.size() || tokens.get(index).length() != 2) {
            return false;
        }
        String word = tokens.get(index).of(text);
        return word.equalsIgnoreCase("am") || word.equalsIgnoreCase("pm");
    }

    /// `3/27/2001`.
    private static boolean isDay(String text, Span token) {
        return hasMark(text, token, '/', 2);
    }

    /// `01:58`, `01:58:20`.
    private static boolean isTime(String text, Span token) {
        return hasMark(text, token, ':', 1) || hasMark(text, token, ':', 2);
    }

    private static boolean hasMark(String text, Span token, char mark, int times) {
        if (token.length() > 10 || !Letters.isDigit(text.charAt(token.start()))) {
            return false;
        }
        int found = 0;
        for (int i = token.start(); i < token.end(); i++) {
            char at = text.charAt(i);
            if (at == mark) {
                found++;
            } else if (!Letters.isDigit(at)) {
                return false;
            }
        }
        return found == times;
    }

    /// After a web or mail address, with the bracket that closes it; not one that opens the
    /// sentence, as it may be its subject.
    private static boolean endsInAddress(String text, List<Span> tokens, int first, int last) {
        int at = text.charAt(tokens.get(last).start()) == '>' ? last - 1 : last;
        return at > first && isAddress(text, tokens.get(at));
    }

    private static boolean isAddress(String text, Span token) {
        int start = token.start();
        if (token.length() < SHORTEST_ADDRESS) {
            return false;
        }
        if (text.startsWith("http", start)) {
            return text.startsWith("://", start + 4) || text.startsWith("s://", start + 4);
        }
        return text.startsWith("www.", start) || isMail(text, token);
    }

    /// A sign within the first characters, something before it, and a stop after it.
    private static boolean isMail(String text, Span token) {
        int limit = Math.min(token.end(), token.start() + LONGEST_NAME);
        for (int i = token.start() + 1; i < limit; i++) {
            if (text.charAt(i) == '@') {
                return text.substring(i, token.end()).indexOf('.') > 0;
            }
        }
        return false;
    }

    /// `... in the square Image: A. Name.`
    private static boolean isCredit(String text, List<Span> tokens, int last) {
        return last + 3 < tokens.size()
                && text.charAt(tokens.get(last + 2).start()) == ':'
                && Character.isUpperCase(text.charAt(tokens.get(last + 3).start()))
                && endsInWord(text, tokens.get(last))
                && "credit".equals(kind(tokens.get(last + 1).of(text)));
    }

    private static boolean endsInWord(String text, Span token) {
        char end = text.charAt(token.end() - 1);
        return Letters.isWord(end) || (end == '.' && token.length() > 1);
    }

    /// `Best regards, Anna`, `Hi, I am`: few words, the last of them a closing, and a comma.
    private static boolean isClosing(String text, List<Span> tokens, int first, int last) {
        return last > first
                && last <= first + 3
                && text.charAt(tokens.get(last).start()) == ','
                && "closing".equals(kind(tokens.get(last - 1).of(text)));
    }

    /// `Thursday, May 7, 2015` or `May 7, 2015` as all of the sentence so far.
    private static boolean isDateline(String text, List<Span> tokens, int first, int last) {
        int month = last - 3;
        if (month != first && month != first + 2) {
            return false;
        }
        boolean hasWeekday = month == first || "weekday".equals(kind(tokens.get(first).of(text)));
        return hasWeekday
                && "month".equals(kind(tokens.get(month).of(text)))
                && hasMark(text, tokens.get(month + 1), '/', 0)
                && text.charAt(tokens.get(month + 2).start()) == ','
                && tokens.get(last).length() == 4
                && hasMark(text, tokens.get(last), '/', 0);
    }
}
