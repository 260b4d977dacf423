package parley.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts a picture's credit from its caption, by `credit-words.tsv`.
final class Credits {
    /// A caption and its credit as half-open ranges of the text that was cut.
    ///
    /// @param creditStart -1 when there is no credit
    record Cut(int captionEnd, int creditStart, int creditEnd) {
        boolean hasCredit() {
            return creditStart >= 0;
        }
    }

    private static final PhraseTable WORDS = new PhraseTable("credit-words.tsv");
    private static final Pattern BRACKETS =
            Pattern.compile(
                    "[(\\[|]\\s*([^()\\[\\]|]{2,120}(?:\\([^()]{2,60}\\))?)[)\\]]?\\s*\\.?\\s*$");
    private static final Pattern AFTER_DASH =
            Pattern.compile("(?:\\s[-–—|/]\\s|[.!?]\\s?/\\s?|＝)([^-–—|]{2,80})$");
    private static final int LONGEST = 150;

    private Credits() {}

    /// Cuts words that are known to be a caption: any name in brackets at its end is a credit.
    static Cut cutCaption(String text) {
        Cut cut = cut(text);
        if (cut.hasCredit()) {
            return cut;
        }
        Matcher brackets = BRACKETS.matcher(tail(text));
        int offset = text.length() - tail(text).length();
        if (brackets.find() && isName(brackets.group(1))) {
            return new Cut(
                    trimmed(text, offset + brackets.start()),
                    offset + brackets.start(1),
                    offset + brackets.end(1));
        }
        return cut;
    }

    /// Capitalised words, at most ten, and no numbers: a person, an outlet, an office.
    private static boolean isName(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        return parts.length <= 10
                && (parts.length >= 2 || words.indexOf('/') > 0 || words.indexOf('.') > 0)
                && Character.isUpperCase(words.strip().codePointAt(0))
                && words.chars().noneMatch(Character::isDigit);
    }

    static Cut cut(String text) {
        Cut opened = opened(text);
        if (opened != null) {
            return opened;
        }
        Matcher brackets = BRACKETS.matcher(tail(text));
        int offset = text.length() - tail(text).length();
        if (brackets.find() && isCredit(brackets.group(1))) {
            return new Cut(
                    trimmed(text, offset + brackets.start()),
                    offset + brackets.start(1),
                    offset + brackets.end(1));
        }
        Matcher dash = AFTER_DASH.matcher(tail(text));
        if (dash.find() && isCredit(dash.group(1))) {
            return new Cut(
                    trimmed(text, offset + dash.start() + 1),
                    offset + dash.start(1),
                    offset + dash.end(1));
        }
        Cut last = lastSentence(text);
        return last != null ? last : new Cut(text.length(), -1, -1);
    }

    /// "… in Kyiv. Photo: Jane Doe": the credit runs from its opening word to the end.
    private static @Nullable Cut opened(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return null;
        }
        int best = -1;
        int length = 0;
        for (String opener : WORDS.of("OPENER")) {
            int at = lower.lastIndexOf(opener);
            boolean starts =
                    at >= 0 && (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)));
            boolean ends =
                    at >= 0
                            && (!Character.isLetter(opener.charAt(opener.length() - 1))
                                    || at + opener.length() == lower.length()
                                    || !Character.isLetter(lower.charAt(at + opener.length())));
            boolean sharp = !Character.isLetter(opener.charAt(opener.length() - 1));
            boolean free = at == 0 || sharp || afterStop(text, at);
            if (starts && ends && free && text.length() - at <= LONGEST) {
                if (best < 0 || at < best) {
                    best = at;
                    length = opener.length();
                }
            }
        }
        if (best < 0) {
            return null;
        }
        int start = best + length;
        while (start < text.length() && ": ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = text.length();
        while (end > start
                && ") ]".indexOf(text.charAt(end - 1)) >= 0
                && unopened(text, start, end)) {
            end--;
        }
        if (start >= end) {
            return null;
        }
        return new Cut(trimmed(text, best), start, end);
    }

    private static boolean unopened(String text, int start, int end) {
        String part = text.substring(start, end);
        return part.charAt(part.length() - 1) == ' '
                || part.chars().filter(c -> c == '(').count()
                        < part.chars().filter(c -> c == ')').count()
                || part.endsWith("]");
    }

    private static boolean afterStop(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || ".!?\"”)»|(-–—…".indexOf(text.charAt(i)) >= 0;
    }

    /// "… in Kyiv. Jane Doe/AP": a short last sentence that names a source.
    private static @Nullable Cut lastSentence(String text) {
        int at =
                Math.max(
                        text.lastIndexOf(". "),
                        Math.max(text.lastIndexOf("! "), text.lastIndexOf("? ")));
        at = Math.max(at, text.lastIndexOf(".\" "));
        at = Math.max(at, text.lastIndexOf(".” "));
        if (at < 10 || text.length() - at > 90) {
            return null;
        }
        int start = text.indexOf(' ', at) + 1;
        String rest = text.substring(start);
        boolean sentence = rest.endsWith(".") && rest.split(" ").length > 6;
        if (sentence || !isCredit(rest)) {
            return null;
        }
        return new Cut(trimmed(text, start), start, text.length());
    }

    /// True when the words name a picture's source.
    static boolean isCredit(String words) {
        String text = words.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > 120 || text.isEmpty()) {
            return false;
        }
        if (WORDS.of("OPENER").stream().anyMatch(lower::startsWith)) {
            return true;
        }
        for (String source : WORDS.of("SOURCE")) {
            int at = text.indexOf(source);
            int end = at + source.length();
            if (at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return text.split(" ").length <= 14;
            }
        }
        return false;
    }

    private static String tail(String text) {
        return text.length() > 200 ? text.substring(text.length() - 200) : text;
    }

    private static int trimmed(String text, int end) {
        int e = end;
        while (e > 0 && " (-–—|/[".indexOf(text.charAt(e - 1)) >= 0) {
            e--;
        }
        return e;
    }
}
