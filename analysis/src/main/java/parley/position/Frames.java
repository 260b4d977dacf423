package parley.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Act;

/// The frame lexicon, read from `frames.tsv`.
final class Frames {
    private static final class Loaded {
        static final Frames FRAMES = load();
    }

    private final Map<String, List<Frame>> byWord;

    private Frames(Map<String, List<Frame>> byWord) {
        this.byWord = byWord;
    }

    static Frames get() {
        return Loaded.FRAMES;
    }

    /// The frames of a word, those with the most words of their own first.
    List<Frame> of(String lemma, Frame.Kind kind) {
        return byWord.getOrDefault(kind.name().charAt(0) + lemma, List.of());
    }

    private static Frames load() {
        var byWord = new HashMap<String, List<Frame>>();
        for (String[] row : Rows.read("frames.tsv", 8)) {
            Frame frame = frame(row);
            byWord.computeIfAbsent(
                            frame.kind().name().charAt(0) + frame.lemma(), key -> new ArrayList<>())
                    .add(frame);
        }
        byWord.values()
                .forEach(frames ->
                        frames.sort(Comparator.comparingInt(frame -> -frame.with().size())));
        return new Frames(byWord);
    }

    private static Frame frame(String[] row) {
        List<String> words = List.of(row[0].split(" "));
        @Nullable Act negated = null;
        int negatedFirmness = 0;
        if (row[6].indexOf(':') > 0) {
            negated = Act.valueOf(row[6].substring(0, row[6].indexOf(':')));
            negatedFirmness = Integer.parseInt(row[6].substring(row[6].indexOf(':') + 1));
        }
        Frame.Kind kind =
                switch (row[1]) {
                    case "V" -> Frame.Kind.VERB;
                    case "N" -> Frame.Kind.NOUN;
                    case "A" -> Frame.Kind.ADJECTIVE;
                    default ->
                            throw new IllegalStateException(
                                    "A frame's kind is V, N or A, got " + row[1]);
                };
        return new Frame(
                words.getFirst(),
                words.subList(1, words.size()),
                kind,
                Act.valueOf(row[2]),
                Integer.parseInt(row[3]),
                Rows.parts(row[4]),
                Rows.parts(row[5]),
                negated,
                negatedFirmness,
                row[7]);
    }
}
