package parley.engine.fast;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Makes the fast engine's model. Run by `train/fast/train.sh`.
public final class FastTrainer {
    private static final int EPOCHS = Integer.getInteger("epochs", 7);
    private static final int FOLD_EPOCHS = 4;
    private static final int NAME_EPOCHS = Integer.getInteger("name.epochs", 6);

    private FastTrainer() {}

    /// Trains all models and writes them to one file.
    ///
    /// @param arguments the folder of treebanks, the folder of names and of the deep engine's
    ///   trees, the file of clusters, the model to write
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException(
                    "Usage: FastTrainer UD_DIR SILVER_DIR CLUSTERS MODEL, got "
                            + List.of(arguments));
        }
        Lexicon lexicon = lexicon(Path.of(arguments[2]));
        List<Treebank.Sample> gold = treebanks(Path.of(arguments[0]));
        List<Treebank.Sample> silver = treebanks(Path.of(arguments[1]));
        Model.Draft draft = draft(lexicon, gold, silver, Path.of(arguments[1]));
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[3]))))) {
            draft.write(out);
        }
    }

    /// All treebanks of a folder but their test parts, which are for measuring.
    private static List<Treebank.Sample> treebanks(Path folder) throws IOException {
        var samples = new ArrayList<Treebank.Sample>();
        for (Path file : files(folder, ".conllu")) {
            if (!file.getFileName().toString().contains("test")) {
                samples.addAll(Treebank.read(file));
            }
        }
        return samples;
    }

    /// Trains tagger, parser and name finder, in this order.
    ///
    /// @param known trees by people, which say what tags and relations there are
    /// @param silver trees by the deep engine; one with a tag or relation of its own is left out
    private static Model.Draft draft(
            Lexicon lexicon, List<Treebank.Sample> known, List<Treebank.Sample> silver, Path names)
            throws IOException {
        var pairs = new TreeSet<String>();
        var relations = new TreeSet<String>();
        for (var sample : known) {
            pairs.addAll(sample.tags());
            relations.addAll(sample.labels());
        }
        var samples = new ArrayList<Treebank.Sample>(known);
        silver.stream()
                .filter(sample -> pairs.containsAll(sample.tags()))
                .filter(sample -> relations.containsAll(sample.labels()))
                .forEach(samples::add);
        System.out.printf("%d sentences by people, %d in all%n", known.size(), samples.size());
        var tags = new TagSet(List.copyOf(pairs));
        List<String> relationNames = List.copyOf(relations);
        var sentences = samples.stream().map(sample -> words(sample.forms(), lexicon)).toList();
        var gold = samples.stream().map(sample -> numbers(sample.tags(), tags.pairs())).toList();

        var taggerTrainer = new TaggerTrainer(tags, sentences, gold);
        LearningWeights tagWeights = taggerTrainer.learn(EPOCHS);
        WeightRows tagRows = tagWeights.averaged(pruned("tag", 2), smallest("tag", 0.05));
        report("tagger", tagWeights, tagRows);
        taggerTrainer.tagUnseen(FOLD_EPOCHS, known.size());

        ParserTrainer parserTrainer = parserTrainer(samples, sentences, relationNames);
        parserTrainer.learn(EPOCHS);
        WeightRows arcRows = parserTrainer.arcs().averaged(pruned("arc", 8), smallest("arc", 0.05));
        report("arcs", parserTrainer.arcs(), arcRows);
        WeightRows labelRows =
                parserTrainer.relations().averaged(pruned("label", 4), smallest("label", 0.05));
        report("relations", parserTrainer.relations(), labelRows);

        var finalTagger = new Tagger(tags, taggerTrainer.known(), packed(tagRows, tags.size()));
        WeightRows nameRows = nameRows(lexicon, finalTagger, names);
        return new Model.Draft(
                lexicon,
                tags,
                taggerTrainer.known(),
                tagRows,
                relationNames,
                arcRows,
                labelRows,
                nameRows);
    }

    private static ParserTrainer parserTrainer(
            List<Treebank.Sample> samples, List<Word[]> sentences, List<String> relations) {
        var projective = new ArrayList<Word[]>();
        var heads = new ArrayList<int[]>();
        var labels = new ArrayList<int[]>();
        for (int i = 0; i < samples.size(); i++) {
            Treebank.Sample sample = samples.get(i);
            if (!sample.isProjective()) {
                continue;
            }
            var head = new int[sample.size() + 1];
            var label = new int[sample.size() + 1];
            for (int k = 1; k <= sample.size(); k++) {
                head[k] = sample.heads().get(k - 1);
                label[k] = relations.indexOf(sample.labels().get(k - 1));
            }
            projective.add(sentences.get(i));
            heads.add(head);
            labels.add(label);
        }
        return new ParserTrainer(relations, projective, heads, labels);
    }

    private static WeightRows nameRows(Lexicon lexicon, Tagger tagger, Path folder)
            throws IOException {
        var sentences = new ArrayList<Word[]>();
        var gold = new ArrayList<int[]>();
        var scratch = new Scratch();
        for (Path file : files(folder, ".names")) {
            for (var sample : NameCorpus.read(file)) {
                Word[] words = words(sample.forms(), lexicon);
                tagger.tag(words, scratch);
                sentences.add(words);
                gold.add(sample.labels());
            }
        }
        var trainer = new NameTrainer(sentences, gold);
        LearningWeights weights = trainer.learn(sentences.isEmpty() ? 0 : NAME_EPOCHS);
        WeightRows rows = weights.averaged(pruned("name", 3), smallest("name", 0.05));
        report("names of " + sentences.size() + " sentences", weights, rows);
        return rows;
    }

    /// The weights as they will be read from the file, so that names are learnt from the same tags.
    private static Scorer packed(WeightRows rows, int classes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SparseWeights.write(new DataOutputStream(bytes), rows, classes);
        return SparseWeights.read(new Bytes(bytes.toByteArray()));
    }

    private static int pruned(String model, int fewest) {
        return Integer.getInteger(model + ".fewest", fewest);
    }

    private static double smallest(String model, double smallest) {
        return Double.parseDouble(System.getProperty(model + ".smallest", "" + smallest));
    }

    private static void report(String model, LearningWeights weights, WeightRows rows) {
        System.out.printf("%s: %d features, %d kept%n", model, weights.size(), rows.rows().size());
    }

    private static Word[] words(List<String> forms, Lexicon lexicon) {
        return forms.stream().map(form -> new Word(form, lexicon)).toArray(Word[]::new);
    }

    private static int[] numbers(List<String> values, List<String> known) {
        return values.stream().mapToInt(known::indexOf).toArray();
    }

    private static List<Path> files(Path folder, String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
        }
    }

    /// Reads word, finest, middle and coarsest cluster from lines split by tabs.
    private static Lexicon lexicon(Path file) throws IOException {
        var words = new HashMap<String, Integer>();
        var middle = new short[1024];
        var coarse = new short[1024];
        try (BufferedReader lines = Treebank.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# ")) {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                int fine = Integer.parseInt(columns[1]);
                words.put(columns[0], fine);
                middle[fine] = Short.parseShort(columns[2]);
                coarse[fine] = Short.parseShort(columns[3]);
            }
        }
        return Lexicon.of(words, middle, coarse);
    }
}
