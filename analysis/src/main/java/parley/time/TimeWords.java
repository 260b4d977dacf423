package parley.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words, numbers and marks of a text, lower case, with their offsets. Full stops inside and
/// after abbreviations belong to the word's stretch but not to its form: `p.m.` is `pm`.
final class TimeWords {
    private final String text;
    private final List<String> forms = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    TimeWords(String text, int from, int to) {
        this.text = text;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else if (Character.isDigit(c)) {
                at = number(at, to);
            } else if (Character.isLetter(c)) {
                at = word(at, to);
            } else {
                add(at, at + 1, c == '–' || c == '—' ? "-" : c == '’' ? "'" : String.valueOf(c));
                at++;
            }
        }
    }

    private int number(int start, int to) {
        int end = start;
        while (end < to) {
            char c = text.charAt(end);
            boolean thousands =
                    c == ','
                            && end + 3 < to
                            && Character.isDigit(text.charAt(end + 1))
                            && Character.isDigit(text.charAt(end + 2))
                            && Character.isDigit(text.charAt(end + 3))
                            && end - start <= 3;
            if (!Character.isDigit(c) && !thousands) {
                break;
            }
            end++;
        }
        add(start, end, text.substring(start, end).replace(",", ""));
        return end;
    }

    private int word(int start, int to) {
        int end = start;
        boolean dotted = false;
        while (end < to) {
            char c = text.charAt(end);
            boolean letterNext = end + 1 < to && Character.isLetter(text.charAt(end + 1));
            if (Character.isLetter(c)) {
                end++;
            } else if (c == '.' && letterNext && (end - start == 1 || dotted)) {
                dotted = true;
                end++;
            } else {
                break;
            }
        }
        String form = text.substring(start, end).toLowerCase(Locale.ROOT).replace(".", "");
        if (end < to && text.charAt(end) == '.' && (dotted || isAbbreviated(form, end, to))) {
            end++;
        }
        add(start, end, form);
        return end;
    }

    /// A month or weekday cut short, with its full stop inside the sentence: `Nov. 29`.
    private boolean isAbbreviated(String form, int stop, int to) {
        if (form.length() > 5 || stop + 2 >= to) {
            return false;
        }
        return TimeLexicon.isShortForm(form);
    }

    private void add(int start, int end, String form) {
        int size = forms.size();
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        forms.add(form);
    }

    int count() {
        return forms.size();
    }

    /// The word's form; empty beyond the ends.
    String at(int index) {
        return index < 0 || index >= forms.size() ? "" : forms.get(index);
    }

    boolean is(int index, String form) {
        return at(index).equals(form);
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /// True when nothing stands between this word and the one before.
    boolean isJoined(int index) {
        return index > 0 && index < forms.size() && starts[index] == ends[index - 1];
    }

    boolean isCapital(int index) {
        return index >= 0
                && index < forms.size()
                && Character.isUpperCase(text.charAt(starts[index]));
    }

    /// The number, or -1 when the word is none or too long for one.
    int number(int index) {
        String form = at(index);
        if (form.isEmpty() || form.length() > 7 || !Character.isDigit(form.charAt(0))) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < form.length(); i++) {
            int digit = Character.digit(form.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
