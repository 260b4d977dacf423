package parley.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.model.Name;
import parley.model.Span;
import parley.text.Dateline;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Token;

/// Reads the dateline of a report apart from the sentence that it opens, and hangs it on that
/// sentence's root afterwards, so that its town is nobody's subject.
final class ApartDatelines implements Engine {
    private static final String RELATION = "parataxis";
    private final Engine engine;

    ApartDatelines(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<Sentence> annotate(String text, List<List<Span>> sentences) {
        var parts = new ArrayList<List<Span>>(sentences.size());
        var opens = new ArrayList<Boolean>(sentences.size());
        for (List<Span> words : sentences) {
            int length = Dateline.length(text, words);
            if (length > 0) {
                parts.add(words.subList(0, length));
                opens.add(true);
            }
            if (!words.isEmpty()) {
                parts.add(words.subList(length, words.size()));
                opens.add(false);
            }
        }
        List<Sentence> read = engine.annotate(text, parts);
        if (!opens.contains(true)) {
            return read;
        }
        var joined = new ArrayList<Sentence>(sentences.size());
        for (int i = 0; i < read.size(); i++) {
            if (opens.get(i)) {
                joined.add(join(read.get(i), read.get(i + 1)));
                i++;
            } else {
                joined.add(read.get(i));
            }
        }
        return List.copyOf(joined);
    }

    private static Sentence join(Sentence dateline, Sentence rest) {
        int before = dateline.tokens().size();
        var tokens = new ArrayList<Token>(before + rest.tokens().size());
        int root = 0;
        for (int i = 0; i < rest.tokens().size(); i++) {
            root = rest.tokens().get(i).head() < 0 ? i : root;
        }
        for (Token token : dateline.tokens()) {
            boolean top = token.head() < 0;
            tokens.add(
                    hung(
                            token,
                            top ? before + root : token.head(),
                            top ? RELATION : token.relation()));
        }
        for (Token token : rest.tokens()) {
            tokens.add(
                    hung(token, token.head() < 0 ? -1 : token.head() + before, token.relation()));
        }
        List<Name> names = Stream.concat(dateline.names().stream(), rest.names().stream()).toList();
        return new Sentence(
                new Span(dateline.span().start(), rest.span().end()), List.copyOf(tokens), names);
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(
                token.span(),
                token.form(),
                token.lemma(),
                token.upos(),
                token.xpos(),
                head,
                relation);
    }
}
