package parley.benchmarks.peers;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import parley.engine.Engines;
import parley.model.Article;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.json.JsonMapper;

/// Measures Stanford CoreNLP and our engines over the same texts, from their characters to
/// sentences, words, lemmas, trees and names, one after the other on one thread. `tools/peers` runs
/// it. Prints one figure a line: what, value, unit, parted by tabs.
final class PeerSpeed {
    private PeerSpeed() {}

    /// Measures and prints figures: words of one core's second for each pipeline.
    ///
    /// @param arguments a file of JSON Lines with `text`, and how many of its lines to read
    public static void main(String... arguments) throws IOException {
        List<String> texts = texts(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        var core = new StanfordCoreNLP(properties());
        measure("CoreNLP", texts, text -> words(core, text));
        for (String name : List.of("fast", "deep", "auto")) {
            Engine engine = Engines.load(name);
            measure(name, texts, text -> words(engine, text));
        }
    }

    /// The same layers as ours and nothing else: no times, no numbers, no finer kinds of names.
    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,depparse,ner");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("threads", "1");
        return properties;
    }

    private static List<String> texts(Path file, int count) throws IOException {
        var mapper = JsonMapper.shared();
        var texts = new ArrayList<String>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(count)
                    .forEach(line -> texts.add(mapper.readTree(line).path("text").asString()));
        }
        return texts;
    }

    private static int words(StanfordCoreNLP core, String text) {
        var annotation = new Annotation(text);
        core.annotate(annotation);
        return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }

    private static int words(Engine engine, String text) {
        int words = 0;
        for (Sentence sentence : engine.read(text, Article.plain("text", text).blocks())) {
            words += sentence.tokens().size();
        }
        return words;
    }

    /// Half of the texts are read first, unmeasured, twice.
    private static void measure(String name, List<String> texts, ToIntFunction<String> pipeline) {
        List<String> warm = texts.subList(0, texts.size() / 2);
        int before = 0;
        for (int round = 0; round < 2; round++) {
            before += warm.stream().mapToInt(pipeline).sum();
        }
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        int words = texts.stream().mapToInt(pipeline).sum();
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        print(name, words / seconds, "words/CPU-s");
        print(name + ", words", words, "words");
        print(name + ", words before, unmeasured", before, "words");
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.1f\t%s%n", what, value, unit);
    }
}
