package parley.engine.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.Token;

/// The names of one sentence by the words that they cover, while rules change them.
final class NameWords {
    private final List<Token> tokens;
    private final @Nullable Name[] byToken;

    NameWords(List<Token> tokens, List<Name> names) {
        this.tokens = tokens;
        byToken = new Name[tokens.size()];
        int at = 0;
        for (Name name : names) {
            while (at < byToken.length && tokens.get(at).span().end() <= name.words().start()) {
                at++;
            }
            while (at < byToken.length && tokens.get(at).span().start() < name.words().end()) {
                byToken[at++] = name;
            }
        }
    }

    int size() {
        return byToken.length;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /// The name that covers a word, null for none and beyond the ends.
    @Nullable Name at(int index) {
        return index < 0 || index >= byToken.length ? null : byToken[index];
    }

    /// The first word of the name that covers this one.
    int start(int index) {
        Name name = byToken[index];
        int start = index;
        while (name != null && start > 0 && name.equals(byToken[start - 1])) {
            start--;
        }
        return start;
    }

    /// The word behind the name that covers this one.
    int end(int index) {
        Name name = byToken[index];
        int end = index + 1;
        while (name != null && end < byToken.length && name.equals(byToken[end])) {
            end++;
        }
        return end;
    }

    /// Makes one name of these words, in place of every name that they touch.
    void set(int start, int end, Name.Type type) {
        double confidence = 1;
        boolean isNamed = false;
        for (int i = start; i < end; i++) {
            Name name = byToken[i];
            if (name != null) {
                confidence = Math.min(confidence, name.confidence());
                isNamed = true;
            }
        }
        clear(start, end);
        Span words = Span.around(tokens.get(start).span(), tokens.get(end - 1).span());
        var name = new Name(words, type, isNamed ? confidence : 0.7);
        for (int i = start; i < end; i++) {
            byToken[i] = name;
        }
    }

    /// Takes away every name that these words touch.
    void clear(int start, int end) {
        int from = start(start);
        int to = end(end - 1);
        for (int i = from; i < to; i++) {
            byToken[i] = null;
        }
    }

    boolean isCapital(int index) {
        return Character.isUpperCase(tokens.get(index).form().charAt(0));
    }

    /// True when nothing but a blank is between this word and the next.
    boolean isApart(int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).span().end() < tokens.get(index + 1).span().start();
    }

    /// The names in reading order.
    List<Name> names() {
        var names = new ArrayList<Name>();
        for (int i = 0; i < byToken.length; i = end(i)) {
            Name name = byToken[i];
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
