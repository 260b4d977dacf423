package parley.engine.fast;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Scores a model on gold tokens: UPOS, PTB tag, lemma, unlabelled and labelled attachment
/// (subtypes ignored), and words per CPU second once the code is warm.
public final class FastScore {
    private FastScore() {}

    private record Gold(String text, List<List<Span>> sentences, List<Treebank.Sample> samples) {}

    /// Prints one line of scores for each treebank.
    ///
    /// @param arguments the model, then treebanks
    public static void main(String[] arguments) throws IOException {
        long before = System.nanoTime();
        Model model = Model.read(new Bytes(Files.readAllBytes(Path.of(arguments[0]))));
        System.out.printf("load %d ms%n", (System.nanoTime() - before) / 1_000_000);
        FastEngine engine = FastEngine.of(model);
        for (int i = 1; i < arguments.length; i++) {
            score(engine, Path.of(arguments[i]));
        }
    }

    private static void score(FastEngine engine, Path file) throws IOException {
        Gold gold = gold(Treebank.read(file));
        List<Sentence> read = engine.annotate(gold.text, gold.sentences);
        int words = 0;
        int upos = 0;
        int xpos = 0;
        int heads = 0;
        int labelled = 0;
        for (int i = 0; i < read.size(); i++) {
            Treebank.Sample sample = gold.samples.get(i);
            for (int k = 0; k < sample.size(); k++) {
                Token token = read.get(i).tokens().get(k);
                String[] tags = sample.tags().get(k).split("\\|", 2);
                words++;
                upos += token.upos().equals(tags[0]) ? 1 : 0;
                xpos += token.xpos().equals(tags[1]) ? 1 : 0;
                boolean isHead = token.head() + 1 == sample.heads().get(k);
                heads += isHead ? 1 : 0;
                String label = sample.labels().get(k).split(":", 2)[0];
                labelled += isHead && token.plainRelation().equals(label) ? 1 : 0;
            }
        }
        double speed = speed(engine, gold, words);
        System.out.printf(
                "%s words %d UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f words/CPU-s %.0f%n",
                file.getFileName(),
                words,
                100.0 * upos / words,
                100.0 * xpos / words,
                100.0 * heads / words,
                100.0 * labelled / words,
                speed);
    }

    private static double speed(FastEngine engine, Gold gold, int words) {
        int rounds = Integer.getInteger("rounds", 8);
        for (int i = 0; i < rounds; i++) {
            engine.annotate(gold.text, gold.sentences);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            engine.annotate(gold.text, gold.sentences);
        }
        return words * (double) rounds / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static Gold gold(List<Treebank.Sample> samples) {
        var text = new StringBuilder();
        var sentences = new ArrayList<List<Span>>();
        for (var sample : samples) {
            var tokens = new ArrayList<Span>();
            for (String form : sample.forms()) {
                tokens.add(new Span(text.length(), text.length() + form.length()));
                text.append(form).append(' ');
            }
            sentences.add(tokens);
        }
        return new Gold(text.toString(), sentences, samples);
    }
}
