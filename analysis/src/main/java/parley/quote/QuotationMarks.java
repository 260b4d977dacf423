package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// Pairs quotation marks: curly, straight, doubled apostrophes, guillemets, and single ones where
/// no double ones are open. Every block is read on its own; time grows with the text alone.
final class QuotationMarks {
    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";

    /// Words that begin with an apostrophe of their own.
    private static final Set<String> ELISIONS =
            Set.of(
                    "tis", "twas", "em", "til", "till", "cause", "n", "round", "bout", "ve", "s",
                    "re");

    private final String text;
    private final Span area;
    private final int block;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationMarks(String text, Span area, int block) {
        this.text = text;
        this.area = area;
        this.block = block;
    }

    /// The outermost quotations of all blocks, in reading order.
    static List<Quotation> find(String text, List<Span> blocks) {
        var all = new ArrayList<Quotation>();
        for (int i = 0; i < blocks.size(); i++) {
            var marks = new QuotationMarks(text, blocks.get(i), i);
            marks.scan();
            for (Quotation quotation : marks.found) {
                all.add(joined(quotation, all.isEmpty() ? null : all.getLast(), blocks));
            }
        }
        return List.copyOf(all);
    }

    private static Quotation joined(
            Quotation quotation, @Nullable Quotation last, List<Span> blocks) {
        boolean continues =
                last != null
                        && !last.closed()
                        && last.block() == quotation.block() - 1
                        && quotation.whole().start() == blocks.get(quotation.block()).start();
        return new Quotation(
                quotation.whole(),
                quotation.inner(),
                quotation.block(),
                quotation.closed(),
                continues);
    }

    private void scan() {
        int at = area.start();
        boolean singles = true;
        while (at < area.end()) {
            int width = doubleMark(at);
            if (width > 0 && opensDouble(at, width)) {
                at = takeDouble(at, width);
            } else if (width == 0 && singles && opensSingle(at)) {
                int close = closeOfSingle(at);
                if (close < 0) {
                    singles = false;
                    at++;
                } else {
                    add(at, at + 1, close, close + 1, true);
                    at = close + 1;
                }
            } else {
                at += Math.max(1, width);
            }
        }
    }

    /// Width of the double mark that stands here, 0 when none does.
    private int doubleMark(int at) {
        char c = text.charAt(at);
        if (c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return 1;
        }
        boolean pair = (c == '\'' || c == '`') && at + 1 < area.end() && text.charAt(at + 1) == c;
        return pair ? 2 : 0;
    }

    private boolean opensDouble(int at, int width) {
        char c = text.charAt(at);
        if (OPENING.indexOf(c) >= 0 || c == '`') {
            return true;
        }
        boolean spaceAfter = isSpace(at + width);
        return CLOSING.indexOf(c) < 0 && !(spaceAfter && !isSpace(at - 1));
    }

    /// Reads from an opening double mark to its end and gives the place to go on from.
    private int takeDouble(int open, int width) {
        int innerStart = open + width;
        int at = innerStart;
        while (at < area.end()) {
            int mark = doubleMark(at);
            if (mark > 0) {
                boolean opens = isSpace(at - 1) && !isSpace(at + mark) && !closesOnly(at);
                if (opens && at > innerStart) {
                    add(open, innerStart, at, at, true);
                    return at;
                }
                add(open, innerStart, at, at + mark, true);
                return at + mark;
            }
            at++;
        }
        add(open, innerStart, area.end(), area.end(), false);
        return area.end();
    }

    private boolean closesOnly(int at) {
        return CLOSING.indexOf(text.charAt(at)) >= 0;
    }

    private boolean opensSingle(int at) {
        char c = text.charAt(at);
        if (c != '‘' && c != '\'' && c != '‚' && c != '‹') {
            return false;
        }
        if (!isBoundary(at - 1) || isSpace(at + 1) || Character.isDigit(charAt(at + 1))) {
            return false;
        }
        int end = at + 1;
        while (end < area.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !ELISIONS.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
    }

    /// The single mark that closes the one at `open`: the first that cannot be a plural's
    /// apostrophe, else the first at all; -1 when there is none before the next opening mark.
    private int closeOfSingle(int open) {
        int plural = -1;
        for (int at = open + 2; at < area.end(); at++) {
            char c = text.charAt(at);
            if ((c == '‘' || c == '\'') && isBoundary(at - 1) && !isSpace(at + 1)) {
                break;
            }
            boolean closes =
                    (c == '’' || c == '\'' || c == '›')
                            && !Character.isLetterOrDigit(charAt(at + 1))
                            && !isSpace(at - 1);
            if (closes && charAt(at - 1) != 's') {
                return at;
            }
            if (closes && plural < 0) {
                plural = at;
            }
        }
        return plural;
    }

    private void add(int open, int innerStart, int innerEnd, int end, boolean closed) {
        int from = innerStart;
        int to = Math.max(innerStart, innerEnd);
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(
                    new Quotation(
                            new Span(open, Math.max(to, end)),
                            new Span(from, to),
                            block,
                            closed,
                            false));
        }
    }

    private char charAt(int at) {
        return at >= area.start() && at < area.end() ? text.charAt(at) : ' ';
    }

    private boolean isSpace(int at) {
        char c = charAt(at);
        return Character.isWhitespace(c) || c == ' ';
    }

    /// True before an opening mark: white space, a bracket or a dash.
    private boolean isBoundary(int at) {
        return isSpace(at) || "([—–-“\"".indexOf(charAt(at)) >= 0;
    }
}
