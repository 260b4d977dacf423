package parley.engine.fast;

import java.util.ArrayList;
import java.util.List;
import parley.engine.name.NameRules;
import parley.model.Name;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Lemmatiser;
import parley.text.Sentence;
import parley.text.Token;
import parley.text.TreeMender;

/// The engine for everything: some fifty thousand words a second and core, in pure Java.
public final class FastEngine implements Engine {
    private final Model model;

    private FastEngine(Model model) {
        this.model = model;
    }

    /// The engine with the model that it is shipped with.
    public static FastEngine load() {
        return new FastEngine(Model.load());
    }

    /// The engine with another model, which its trainer has just written.
    static FastEngine of(Model model) {
        return new FastEngine(model);
    }

    @Override
    public List<Sentence> annotate(String text, List<List<Span>> sentences) {
        var scratch = new Scratch();
        var read = new ArrayList<Sentence>(sentences.size());
        for (List<Span> tokens : sentences) {
            if (!tokens.isEmpty()) {
                read.add(annotate(text, tokens, scratch));
            }
        }
        return NameRules.apply(text, read);
    }

    private Sentence annotate(String text, List<Span> tokens, Scratch scratch) {
        var words = new Word[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = new Word(tokens.get(i).of(text), model.lexicon());
        }
        model.tagger().tag(words, scratch);
        model.parser().parse(words, scratch);
        List<Name> names = model.nameFinder().names(words, tokens, scratch);
        var done = new ArrayList<Token>(words.length);
        for (int i = 0; i < words.length; i++) {
            done.add(token(text, tokens.get(i), words[i], scratch.state, i + 1));
        }
        return new Sentence(
                Span.around(tokens.getFirst(), tokens.getLast()), TreeMender.mend(done), names);
    }

    private Token token(String text, Span span, Word word, ParseState state, int number) {
        String form = span.of(text);
        String upos = model.tagger().tags().uposName(word.tag);
        String xpos = model.tagger().tags().xposName(word.tag);
        String relation = model.parser().relations().get(state.label[number]);
        String lemma = Lemmatiser.lemma(form, upos, xpos);
        return new Token(span, form, lemma, upos, xpos, state.head[number] - 1, relation);
    }
}
