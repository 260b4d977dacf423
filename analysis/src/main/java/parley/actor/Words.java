package parley.actor;

import java.util.ArrayList;
import java.util.List;
import parley.knowledge.NameKey;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// All words of a report in one row, with the form in which names are compared. Words are named by
/// their index.
final class Words {
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    Words(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            int start = tokens.size();
            int end = start + sentence.tokens().size();
            for (Token token : sentence.tokens()) {
                tokens.add(token);
                keys.add(isPossessive(token.form()) ? "" : NameKey.of(token.form()));
                ends.add(end);
                starts.add(start);
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String form(int at) {
        return tokens.get(at).form();
    }

    /// The word as names are compared, empty for marks and the possessive ending.
    String key(int at) {
        return keys.get(at);
    }

    /// The end of the word's sentence.
    int sentenceEnd(int at) {
        return ends.get(at);
    }

    /// True when nothing stands between the two words, not even a blank.
    boolean isAdjacent(int one, int next) {
        return token(one).span().end() == token(next).span().start();
    }

    /// The index of the word that governs this one, -1 for the root of a sentence.
    int governor(int at) {
        int head = token(at).head();
        return head < 0 ? -1 : starts.get(at) + head;
    }

    /// True when the first word governs the second one.
    boolean governs(int one, int other) {
        return governor(other) == one;
    }

    /// True when both words stand in one sentence; false beyond the text.
    boolean together(int one, int other) {
        return one >= 0
                && other >= 0
                && one < size()
                && other < size()
                && ends.get(one).equals(ends.get(other));
    }

    boolean is(int at, String form) {
        return at >= 0 && at < size() && form(at).equalsIgnoreCase(form);
    }

    boolean isCapitalised(int at) {
        String form = form(at);
        return !form.isEmpty()
                && (Character.isUpperCase(form.charAt(0)) || Character.isDigit(form.charAt(0)));
    }

    boolean isPossessive(int at) {
        return at >= 0 && at < size() && isPossessive(form(at));
    }

    Span span(int first, int end) {
        return Span.around(token(first).span(), token(end - 1).span());
    }

    /// The words as written, with one blank where the text has a gap.
    String text(int first, int end) {
        var text = new StringBuilder();
        for (int at = first; at < end; at++) {
            if (at > first && token(at).span().start() > token(at - 1).span().end()) {
                text.append(' ');
            }
            text.append(form(at));
        }
        return text.toString();
    }

    /// The joined keys of the words; a possessive in the middle belongs to its word.
    String key(int first, int end) {
        var key = new StringBuilder();
        for (int at = first; at < end; at++) {
            if (isPossessive(at) && at < end - 1 && form(at).length() > 1) {
                key.append('s');
            } else if (!keys.get(at).isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(keys.get(at));
            }
        }
        return key.toString();
    }

    /// The index of the first word at or after an offset into the text.
    int from(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (token(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isPossessive(String form) {
        return form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
    }
}
