package parley.position.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.model.Issue;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Tree;

/// What the model learns from: the words of each labelled content and of its sentence.
record Examples(List<Example> all) {
    /// How much a phrase counts, relative to a sentence's content.
    private static final double PHRASE = 0.5;

    /// One example.
    ///
    /// @param issue the right answer
    /// @param weight how much the example counts
    /// @param source the sentence's line, so that a fold never splits a sentence; 0 for a phrase
    record Example(Words words, Issue issue, double weight, int source) {}

    Examples {
        all = List.copyOf(all);
    }

    /// The examples of both files.
    ///
    /// @param engine finds words and dictionary forms
    static Examples read(Path sentences, Path phrases, Engine engine) throws IOException {
        var all = new ArrayList<Example>();
        for (LabelledSentence sentence : LabelledSentence.readAll(sentences)) {
            List<Tree> trees = trees(engine, sentence.text());
            for (LabelledSentence.Labelled position : sentence.positions()) {
                all.add(
                        new Example(
                                words(trees, position.content()),
                                position.issue(),
                                1,
                                sentence.line()));
            }
        }
        for (String line : Files.readAllLines(phrases)) {
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            String[] cells = line.split("\t", -1);
            for (String phrase : cells[1].split("\\|", -1)) {
                Words words = words(trees(engine, phrase), new Span(0, phrase.length()));
                all.add(new Example(words, Issue.ofCode(cells[0]), PHRASE, 0));
            }
        }
        return new Examples(all);
    }

    static List<Tree> trees(Engine engine, String text) {
        List<Sentence> sentences = engine.read(text, List.of(new Span(0, text.length())));
        return sentences.stream().map(Tree::of).toList();
    }

    /// The words of a content, and of the sentence in which it begins.
    private static Words words(List<Tree> trees, Span content) {
        for (Tree tree : trees) {
            int first = tree.firstIn(content);
            if (first >= 0) {
                int last = first;
                while (last + 1 < tree.size() && tree.token(last + 1).span().overlaps(content)) {
                    last++;
                }
                return Words.of(tree, first, last);
            }
        }
        throw new IllegalArgumentException("A content must have words, got none at " + content);
    }
}
