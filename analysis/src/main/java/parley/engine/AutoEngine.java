package parley.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.engine.name.NameRules;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Token;

/// Reads everything with one engine, and once more with a better, slower one where a record may
/// stand, as [Triggers] tell.
final class AutoEngine implements Engine {
    private final Engine fast;
    private final Engine deep;
    private final Triggers triggers;

    AutoEngine(Engine fast, Engine deep, Triggers triggers) {
        this.fast = fast;
        this.deep = deep;
        this.triggers = triggers;
    }

    @Override
    public List<Sentence> read(String text, List<Span> blocks) {
        return improve(text, fast.read(text, blocks));
    }

    @Override
    public List<Sentence> annotate(String text, List<List<Span>> sentences) {
        return improve(text, fast.annotate(text, sentences));
    }

    private List<Sentence> improve(String text, List<Sentence> sentences) {
        List<Sentence> chosen = triggers.chosen(sentences);
        if (chosen.isEmpty()) {
            return sentences;
        }
        List<List<Span>> tokens =
                chosen.stream()
                        .map(sentence -> sentence.tokens().stream().map(Token::span).toList())
                        .toList();
        Map<Span, Sentence> better = new HashMap<>();
        for (Sentence sentence : deep.annotate(text, tokens)) {
            better.put(sentence.span(), sentence);
        }
        var read = new ArrayList<Sentence>(sentences.size());
        for (Sentence sentence : sentences) {
            read.add(better.getOrDefault(sentence.span(), sentence));
        }
        return List.copyOf(NameRules.apply(text, read));
    }
}
