package parley.engine.fast;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.SentenceSplitter;

/// Texts with their names, in the line format that `train/fast/names.py` writes: `T`, a text; after
/// it one line `N`, start, end (UTF-16) and type for each name; columns are split by tabs. In a
/// text `\n` stands for a line break. A text of type `?` is unknown: its words are left out of
/// training. A line `P` holds a sentence whose words are given, and their BIO labels.
final class NameCorpus {
    private NameCorpus() {}

    /// @param labels per token; -1 where the right label is not known
    @SuppressWarnings("ArrayRecordComponent") // lives during training only
    record Sample(List<String> forms, int[] labels) {}

    private record Marked(Span span, Name.@Nullable Type type) {}

    static List<Sample> read(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        String text = "";
        var names = new ArrayList<Marked>();
        try (BufferedReader lines = Treebank.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns[0].equals("P")) {
                    add(samples, text, names);
                    text = "";
                    names.clear();
                    samples.add(parted(columns[1], columns[2]));
                } else if (columns[0].equals("T")) {
                    add(samples, text, names);
                    text = columns[1].replace("\\n", "\n");
                    names.clear();
                } else if (columns[0].equals("N")) {
                    var span = new Span(Integer.parseInt(columns[1]), Integer.parseInt(columns[2]));
                    names.add(new Marked(span, type(columns[3])));
                }
            }
        }
        add(samples, text, names);
        return samples;
    }

    private static Name.@Nullable Type type(String name) {
        return switch (name) {
            case "PER" -> Name.Type.PERSON;
            case "ORG" -> Name.Type.ORGANISATION;
            case "LOC" -> Name.Type.PLACE;
            case "GRP", "GROUP" -> Name.Type.GROUP;
            case "MISC", "OTHER" -> Name.Type.OTHER;
            default -> null;
        };
    }

    /// A sentence whose words are given: words and BIO labels apart by blanks, `?` where unknown.
    private static Sample parted(String words, String bio) {
        List<String> forms = List.of(words.split(" ", -1));
        String[] steps = bio.split(" ", -1);
        var labels = new int[forms.size()];
        for (int i = 0; i < labels.length; i++) {
            boolean goesOn = i + 1 < labels.length && steps[i + 1].startsWith("I-");
            boolean came = steps[i].startsWith("I-");
            Name.Type type = steps[i].length() > 2 ? type(steps[i].substring(2)) : null;
            int part =
                    came
                            ? goesOn ? NameFinder.INSIDE : NameFinder.LAST
                            : goesOn ? NameFinder.BEGIN : NameFinder.ONLY;
            labels[i] = steps[i].equals("?") ? -1 : type == null ? 0 : NameFinder.label(type, part);
        }
        return new Sample(forms, labels);
    }

    private static void add(List<Sample> samples, String text, List<Marked> names) {
        for (List<Span> tokens : SentenceSplitter.sentences(text, new Span(0, text.length()))) {
            var labels = new int[tokens.size()];
            for (Marked name : names) {
                label(tokens, name, labels);
            }
            samples.add(new Sample(tokens.stream().map(token -> token.of(text)).toList(), labels));
        }
    }

    private static void label(List<Span> tokens, Marked name, int[] labels) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < labels.length; i++) {
            if (tokens.get(i).overlaps(name.span)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return;
        }
        for (int i = first; i <= last; i++) {
            int part =
                    first == last
                            ? NameFinder.ONLY
                            : i == first
                                    ? NameFinder.BEGIN
                                    : i == last ? NameFinder.LAST : NameFinder.INSIDE;
            labels[i] = name.type == null ? -1 : NameFinder.label(name.type, part);
        }
    }
}
