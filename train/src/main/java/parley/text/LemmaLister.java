package parley.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Makes `lemmas.tsv`: the words whose dictionary form [LemmaRules] gets wrong. Run by
/// `train/fast/lemmas.sh`.
public final class LemmaLister {
    /// Words of WordNet count only among the most frequent words of the cluster file.
    private static final int FREQUENT = 60_000;

    private final Map<String, String> known = new TreeMap<>();
    private final Set<String> frequent = new HashSet<>();

    private LemmaLister() {}

    /// Writes the list.
    ///
    /// @param arguments folder of treebanks, folder of WordNet, cluster file, file of group names,
    ///   file to write
    public static void main(String[] arguments) throws IOException {
        var lister = new LemmaLister();
        lister.readFrequent(Path.of(arguments[2]));
        lister.readWordNet(Path.of(arguments[1]));
        for (String line : Files.readAllLines(Path.of(arguments[3]))) {
            if (!line.startsWith("#")) {
                for (String word : line.split(" ", -1)) {
                    lister.known.put(word.toLowerCase(Locale.ROOT) + "\tADJ", word);
                }
            }
        }
        lister.readTreebanks(Path.of(arguments[0]));
        var out = new StringBuilder();
        out.append(
                "# Words whose dictionary form the rules of LemmaRules miss: word, group of tags, form.\n");
        out.append(
                "# Source: LemmaLister over WordNet 3.1 (WordNet licence) and the training parts of UD English\n");
        out.append("# EWT (CC BY-SA 4.0) and GUM (CC BY 4.0). Date: 2026-11.\n");
        lister.known.forEach((key, lemma) -> {
            if (!rule(key).equals(lemma)) {
                out.append(key).append('\t').append(lemma).append('\n');
            }
        });
        Files.writeString(Path.of(arguments[4]), out);
    }

    private static String rule(String key) {
        int tab = key.indexOf('\t');
        return LemmaRules.lemma(key.substring(0, tab), key.substring(tab + 1));
    }

    private void readFrequent(Path clusters) throws IOException {
        try (BufferedReader lines = open(clusters)) {
            String line = lines.readLine();
            while (line != null && frequent.size() < FREQUENT) {
                frequent.add(line.substring(0, Math.max(0, line.indexOf('\t'))));
                line = lines.readLine();
            }
        }
    }

    private void readWordNet(Path folder) throws IOException {
        readRegular(folder.resolve("index.verb"), true);
        readRegular(folder.resolve("index.noun"), false);
        readExceptions(folder.resolve("noun.exc"), "NNS");
        for (String[] pair : exceptions(folder.resolve("verb.exc"))) {
            String group = pair[0].endsWith("ing") ? "VBG" : pair[0].endsWith("s") ? "VBZ" : "VBD";
            put(pair[0], group, pair[1]);
        }
        for (String[] pair : exceptions(folder.resolve("adj.exc"))) {
            put(pair[0], pair[0].endsWith("st") ? "JJS" : "JJR", pair[1]);
        }
    }

    private void readExceptions(Path file, String group) throws IOException {
        for (String[] pair : exceptions(file)) {
            put(pair[0], group, pair[1]);
        }
    }

    private static List<String[]> exceptions(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(" ", -1)).toList();
    }

    /// Builds the regular forms of each word and keeps those that the rules do not lead back.
    private void readRegular(Path index, boolean verbs) throws IOException {
        for (String line : Files.readAllLines(index)) {
            String word = line.substring(0, Math.max(0, line.indexOf(' ')));
            if (!word.matches("[a-z]{3,}")) {
                continue;
            }
            boolean isSilent = word.endsWith("e");
            boolean turns = word.matches(".*[^aeiou]y");
            String plural =
                    turns
                            ? word.substring(0, word.length() - 1) + "ies"
                            : word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
            put(plural, verbs ? "VBZ" : "NNS", word);
            if (verbs) {
                put(
                        isSilent
                                ? word + "d"
                                : turns
                                        ? word.substring(0, word.length() - 1) + "ied"
                                        : word + "ed",
                        "VBD",
                        word);
                boolean drops = isSilent && !word.matches(".*(ee|oe|ye)");
                put((drops ? word.substring(0, word.length() - 1) : word) + "ing", "VBG", word);
                String doubled = word + word.charAt(word.length() - 1);
                put(doubled + "ed", "VBD", word);
                put(doubled + "ing", "VBG", word);
            }
        }
    }

    private void put(String form, String group, String lemma) {
        if (frequent.contains(form) && frequent.contains(lemma)) {
            known.putIfAbsent(form + "\t" + group, lemma);
        }
    }

    /// What the treebanks say twice or more often stands above WordNet.
    private void readTreebanks(Path folder) throws IOException {
        var counts = new HashMap<String, Map<String, Integer>>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().contains("train")).sorted().toList();
        }
        for (Path file : files) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] row = line.split("\t", -1);
                    if (row.length == 10 && row[0].matches("\\d+") && !row[3].equals("PROPN")) {
                        String lower = row[1].toLowerCase(Locale.ROOT).replace('’', '\'');
                        counts.computeIfAbsent(
                                        lower + "\t" + Lemmatiser.group(row[3], row[4]),
                                        _ -> new TreeMap<>())
                                .merge(row[2], 1, Integer::sum);
                    }
                }
            }
        }
        counts.forEach((key, lemmas) -> {
            var best = lemmas.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            String upos = key.substring(key.indexOf('\t') + 1);
            boolean isMark = upos.equals("PUNCT") || upos.equals("SYM") || upos.equals("X");
            int all = lemmas.values().stream().mapToInt(Integer::intValue).sum();
            if (best.getValue() >= 2 && best.getValue() * 3 >= all * 2 && !isMark) {
                known.put(key, best.getKey());
            }
        });
    }

    private static BufferedReader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
