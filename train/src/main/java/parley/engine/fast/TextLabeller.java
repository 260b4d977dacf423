package parley.engine.fast;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.engine.Engines;
import parley.model.Name;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Token;

/// Lets the deep engine read open text, so that the fast one can learn from what it says there: a
/// treebank, and names in the format of [NameCorpus]. Run by `train/fast/silver.sh`.
public final class TextLabeller {
    /// Longer sentences are lists, shorter ones headings.
    private static final int LONGEST = 80;

    private static final int SHORTEST = 4;

    private TextLabeller() {}

    /// Writes what the deep engine says of a text.
    ///
    /// @param arguments the text, one line each a document with `\n` for its line breaks; the
    ///   treebank and the names to write
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "Usage: TextLabeller TEXT TREEBANK NAMES, got " + List.of(arguments));
        }
        Engine engine = Engines.load("deep");
        try (BufferedReader lines = Treebank.open(Path.of(arguments[0]));
                BufferedWriter trees = Files.newBufferedWriter(Path.of(arguments[1]));
                BufferedWriter names = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.replace("\\n", "\n");
                for (Sentence sentence : engine.read(text, List.of(new Span(0, text.length())))) {
                    if (isWhole(sentence)) {
                        writeTree(trees, sentence.tokens());
                        writeNames(names, sentence);
                    }
                }
            }
        }
    }

    /// True for prose that was not cut off.
    private static boolean isWhole(Sentence sentence) {
        int size = sentence.tokens().size();
        if (size < SHORTEST || size > LONGEST) {
            return false;
        }
        String last = sentence.tokens().getLast().form();
        return ".!?\"”’'".indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    private static void writeTree(BufferedWriter out, List<Token> tokens) throws IOException {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            out.write(
                    String.join(
                            "\t",
                            Integer.toString(i + 1),
                            token.form(),
                            token.lemma(),
                            token.upos(),
                            token.xpos(),
                            "_",
                            Integer.toString(token.head() + 1),
                            token.relation(),
                            "_",
                            "_"));
            out.write('\n');
        }
        out.write('\n');
    }

    private static void writeNames(BufferedWriter out, Sentence sentence) throws IOException {
        List<Token> tokens = sentence.tokens();
        var labels = new String[tokens.size()];
        Arrays.fill(labels, "O");
        for (Name name : sentence.names()) {
            String step = "B-";
            for (int i = 0; i < labels.length; i++) {
                if (tokens.get(i).span().overlaps(name.words())) {
                    labels[i] = step + label(name.type());
                    step = "I-";
                }
            }
        }
        var forms = new ArrayList<String>();
        tokens.forEach(token -> forms.add(token.form().replaceAll("\\s", "")));
        out.write("P\t" + String.join(" ", forms) + "\t" + String.join(" ", labels) + "\n");
    }

    private static String label(Name.Type type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case GROUP -> "GROUP";
            case OTHER -> "OTHER";
        };
    }
}
