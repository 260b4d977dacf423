package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.model.Span;

/// Groups the tokens of a block into sentences: after final marks with the quotes and brackets that
/// close there, at blank lines, and at line ends that do not look like wrapping. A quotation of
/// several sentences is several sentences.
public final class SentenceSplitter {
    /// A line shorter than this was ended by its writer, not by a wrapping program.
    private static final int SHORTEST_WRAPPED_LINE = 45;

    /// Tokens back to which an open bracket is looked for.
    private static final int FARTHEST_BRACKET = 60;

    private SentenceSplitter() {}

    /// The sentences of a stretch of text, each as its tokens.
    ///
    /// @param text the whole text
    /// @param block the stretch to read, such as a paragraph or a title
    /// @return sentences in reading order, none of them empty
    public static List<List<Span>> sentences(String text, Span block) {
        List<Span> tokens = Tokeniser.tokens(text, block);
        var sentences = new ArrayList<List<Span>>();
        int start = 0;
        int lineStart = block.start();
        int finalMark = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int next = i + 1;
            if (i == start || !closes(text, tokens, i)) {
                finalMark = i;
            }
            boolean ends;
            if (next == tokens.size()) {
                ends = true;
            } else {
                Gap gap = Gap.between(text, tokens.get(i).end(), tokens.get(next).start());
                ends =
                        gap == Gap.BLANK_LINE
                                || (gap == Gap.LINE && endsLine(text, tokens, i, lineStart))
                                || endsSentence(text, tokens, start, i, finalMark)
                                || Breaks.isAfter(text, tokens, start, i);
                if (gap != Gap.NONE && gap != Gap.BLANK) {
                    lineStart = tokens.get(next).start();
                }
            }
            if (ends) {
                sentences.add(List.copyOf(tokens.subList(start, next)));
                start = next;
            }
        }
        return List.copyOf(sentences);
    }

    private enum Gap {
        NONE,
        BLANK,
        LINE,
        BLANK_LINE;

        static Gap between(String text, int from, int to) {
            if (from == to) {
                return NONE;
            }
            int lines = 0;
            for (int i = from; i < to && lines < 2; i++) {
                char mark = text.charAt(i);
                if (mark == '\n' || mark == '\u2029') {
                    lines++;
                }
            }
            return lines == 0 ? BLANK : lines == 1 ? LINE : BLANK_LINE;
        }
    }

    private static boolean endsLine(String text, List<Span> tokens, int last, int lineStart) {
        Span token = tokens.get(last);
        char mark = text.charAt(token.end() - 1);
        char next = text.charAt(tokens.get(last + 1).start());
        if (mark == ',' || Character.isLowerCase(next)) {
            return false;
        }
        return token.end() - lineStart < SHORTEST_WRAPPED_LINE || ".!?:;\"”)]".indexOf(mark) >= 0;
    }

    /// Looks at the last token that is no closing mark, and at what would open the next sentence.
    private static boolean endsSentence(
            String text, List<Span> tokens, int first, int last, int finalMark) {
        Span next = tokens.get(last + 1);
        if (closes(text, tokens, last + 1) || isItemNumber(text, tokens, first, last)) {
            return false;
        }
        if (isJoined(text, tokens, last + 1)) {
            return false;
        }
        String mark = tokens.get(finalMark).of(text);
        char end = mark.charAt(mark.length() - 1);
        if (end != '.' && end != '!' && end != '?' && end != '…' && end != '。') {
            return false;
        }
        boolean isQuoted = finalMark < last && isQuoteMark(text, tokens.get(last));
        int opening = firstWord(text, tokens, last + 1);
        if (opening < 0 || isOpen(text, tokens, first, last)) {
            return false;
        }
        char start = text.charAt(tokens.get(opening).start());
        boolean isGlued = tokens.get(last).end() == next.start();
        if (mark.length() > 1 && end == '.' && mark.charAt(0) != '.') {
            return endsAfterAbbreviation(text, tokens, finalMark, opening, isQuoted);
        }
        if (Character.isLowerCase(start)) {
            return !isQuoted
                    && !isGlued
                    && (end == '.'
                            ? mark.length() == 1
                            : endsUnquoted(text, tokens, finalMark, opening))
                    && last > first + 1
                    && !isParenthesis(text, tokens.get(last));
        }
        if (finalMark == first && end == '.') {
            return false;
        }
        if (isGlued && mark.length() == 1 && end == '.') {
            return Character.isUpperCase(start) || opening > last + 1;
        }
        return true;
    }

    /// "U.S.-Soviet": a hyphen with no blank on either side joins.
    private static boolean isJoined(String text, List<Span> tokens, int index) {
        Span hyphen = tokens.get(index);
        return index + 1 < tokens.size()
                && hyphen.length() == 1
                && (text.charAt(hyphen.start()) == '-' || text.charAt(hyphen.start()) == '‑')
                && tokens.get(index - 1).end() == hyphen.start()
                && hyphen.end() == tokens.get(index + 1).start()
                && Character.isLetter(text.charAt(hyphen.end()));
    }

    /// True when the next token, written apart, closes a bracket of this sentence.
    private static boolean isOpen(String text, List<Span> tokens, int first, int last) {
        if (!isParenthesis(text, tokens.get(last + 1))) {
            return false;
        }
        for (int i = last; i >= Math.max(first, last - FARTHEST_BRACKET); i--) {
            char mark = text.charAt(tokens.get(i).start());
            if (mark == '(' || mark == '[') {
                return true;
            }
            if (mark == ')' || mark == ']') {
                return false;
            }
        }
        return false;
    }

    /// `What now? nobody knows`: not `Yahoo! said`, nor `Why? he asked`, nor a mark without a word
    /// before it.
    private static boolean endsUnquoted(
            String text, List<Span> tokens, int finalMark, int opening) {
        if (finalMark == 0) {
            return false;
        }
        char before = text.charAt(tokens.get(finalMark - 1).start());
        return !Character.isUpperCase(before)
                && !"reporting".equals(Breaks.kind(tokens.get(opening).of(text)));
    }

    private static boolean isParenthesis(String text, Span token) {
        char mark = text.charAt(token.start());
        return mark == ')' || mark == ']';
    }

    /// True for a quote or bracket that belongs to the sentence before it: written against it.
    private static boolean closes(String text, List<Span> tokens, int index) {
        Span token = tokens.get(index);
        if (index > 0 && isFace(text, token)) {
            return ".!?".indexOf(text.charAt(tokens.get(index - 1).end() - 1)) >= 0;
        }
        if (index == 0) {
            return false;
        }
        if (ReferenceMarks.isIn(text, tokens, index)) {
            return true;
        }
        if (token.length() > 2 || !mayClose(text, tokens, index)) {
            return false;
        }
        Span before = tokens.get(index - 1);
        boolean isGlued = before.end() == token.start();
        boolean opensNext =
                index + 1 < tokens.size()
                        && Letters.isOpener(text.charAt(token.start()))
                        && tokens.get(index + 1).start() == token.end()
                        && Letters.isWord(text.charAt(token.end()));
        return isGlued && !opensNext;
    }

    /// A closing mark, or an opening quote before a blank, which someone typed for a closing one.
    private static boolean mayClose(String text, List<Span> tokens, int index) {
        Span token = tokens.get(index);
        char mark = text.charAt(token.start());
        return Letters.isCloser(mark)
                || (Letters.isQuote(mark)
                        && index + 1 < tokens.size()
                        && tokens.get(index + 1).start() > token.end());
    }

    /// `2.` before what it counts: nothing else stands in the sentence so far, or a colon before
    /// it.
    private static boolean isItemNumber(String text, List<Span> tokens, int first, int last) {
        int number = last - 1;
        return number >= first
                && (number == first || text.charAt(tokens.get(number - 1).start()) == ':')
                && tokens.get(number).length() <= 2
                && Letters.isDigit(text.charAt(tokens.get(number).start()))
                && text.charAt(tokens.get(last).start()) == '.'
                && tokens.get(last).length() == 1;
    }

    /// `:)`, `;-)`, `:D`: behind a final mark it belongs to the sentence before.
    private static boolean isFace(String text, Span token) {
        char eyes = text.charAt(token.start());
        return (eyes == ':' || eyes == ';')
                && (token.length() == 2 || token.length() == 3)
                && ")(DP".indexOf(text.charAt(token.end() - 1)) >= 0;
    }

    private static boolean isQuoteMark(String text, Span token) {
        return Letters.isQuote(text.charAt(token.start()));
    }

    /// The first token from here that is not an opening mark, -1 when the sentence would be marks
    /// alone.
    private static int firstWord(String text, List<Span> tokens, int from) {
        int limit = Math.min(tokens.size(), from + 6);
        for (int i = from; i < limit; i++) {
            char mark = text.charAt(tokens.get(i).start());
            if (!Letters.isOpener(mark)
                    && mark != '-'
                    && mark != '–'
                    && mark != '—'
                    && mark != '*') {
                return mark == '.' || mark == ',' || mark == ';' || mark == '?' || mark == '!'
                        ? -1
                        : i;
            }
        }
        return from < tokens.size() ? from : -1;
    }

    private static boolean endsAfterAbbreviation(
            String text, List<Span> tokens, int abbreviation, int opening, boolean isQuoted) {
        String word = tokens.get(abbreviation).of(text);
        String stem = word.substring(0, word.length() - 1);
        String next = tokens.get(opening).of(text);
        char start = next.charAt(0);
        if (Letters.isDigit(stem.charAt(0)) || stem.length() == 1) {
            return false;
        }
        String kind = Abbreviations.kind(stem);
        if (kind != null && !kind.equals("other")) {
            return false;
        }
        if (opening > abbreviation + 1 && text.charAt(tokens.get(opening - 1).start()) == '(') {
            return false;
        }
        if (isQuoted || (opening > abbreviation + 1 && !Character.isLowerCase(start))) {
            return !Character.isLowerCase(start);
        }
        String lower = stem.toLowerCase(Locale.ROOT);
        if (lower.equals("etc")) {
            return !Character.isLowerCase(start);
        }
        return Abbreviations.isStarter(next);
    }
}
