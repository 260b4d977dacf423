package parley.speechact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.clause.WordLists;
import parley.model.Act;

/// The frame lexicon, read from `frames.tsv`: the one list of words that perform an act by being
/// said. Safe to share between threads.
public final class FrameLexicon {
    private static final int COLUMNS = 9;

    private static final class Loaded {
        static final FrameLexicon LEXICON = load();
    }

    private final List<Frame> frames;
    private final Map<String, List<Frame>> positions = new HashMap<>();

    private FrameLexicon(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        for (Frame frame : frames) {
            if (frame.act() != null) {
                positions
                        .computeIfAbsent(key(frame.lemma(), frame.kind()), _ -> new ArrayList<>())
                        .add(frame);
            }
        }
        positions
                .values()
                .forEach(each -> each.sort(Comparator.comparingInt(frame -> -frame.with().size())));
    }

    public static FrameLexicon get() {
        return Loaded.LEXICON;
    }

    /// The frames by which a word makes a position, those with the most words of their own first;
    /// empty for none.
    public List<Frame> of(String lemma, Frame.Kind kind) {
        return positions.getOrDefault(key(lemma, kind), List.of());
    }

    /// Every row in the order of the file.
    List<Frame> all() {
        return frames;
    }

    private static String key(String lemma, Frame.Kind kind) {
        return kind.name().charAt(0) + lemma;
    }

    private static FrameLexicon load() {
        var frames = new ArrayList<Frame>();
        for (String line : WordLists.lines(FrameLexicon.class, "frames.tsv")) {
            String[] row = line.split("\t", -1);
            if (row.length != COLUMNS) {
                throw new IllegalStateException(
                        "A row of frames.tsv has " + COLUMNS + " columns, got " + line);
            }
            frames.add(frame(row));
        }
        return new FrameLexicon(frames);
    }

    private static Frame frame(String[] row) {
        List<String> words = List.of(row[0].split(" ", -1));
        @Nullable Act act = row[2].equals("-") ? null : Act.valueOf(row[2]);
        @Nullable Act negated = null;
        int negatedFirmness = 0;
        int colon = row[6].indexOf(':');
        if (colon > 0) {
            negated = Act.valueOf(row[6].substring(0, colon));
            negatedFirmness = Integer.parseInt(row[6].substring(colon + 1));
        }
        int firmness = Integer.parseInt(row[3]);
        List<String> content = parts(row[4]);
        List<String> to = parts(row[5]);
        return new Frame(
                words.getFirst(),
                words.subList(1, words.size()),
                kind(row[1]),
                act,
                firmness,
                content,
                to,
                negated,
                negatedFirmness,
                row[7],
                senses(row[8], act, firmness, content, to));
    }

    private static Frame.Kind kind(String cell) {
        return switch (cell) {
            case "V" -> Frame.Kind.VERB;
            case "N" -> Frame.Kind.NOUN;
            case "A" -> Frame.Kind.ADJECTIVE;
            default -> throw new IllegalStateException("A frame's kind is V, N or A, got " + cell);
        };
    }

    /// `-` for none, `=` for what the row says, else `ACT:FORCE:content:to` with empty parts for
    /// what the row says; `;` between senses.
    private static List<Frame.Sense> senses(
            String cell, @Nullable Act act, int firmness, List<String> content, List<String> to) {
        var senses = new ArrayList<Frame.Sense>();
        if (cell.equals("-")) {
            return senses;
        }
        for (String sense : cell.split(" ; ", -1)) {
            String[] parts = (sense.equals("=") ? "" : sense).split(":", -1);
            Act said = part(parts, 0).isEmpty() ? act : Act.valueOf(part(parts, 0));
            if (said == null) {
                throw new IllegalStateException(
                        "A sense without a position's act names one, got " + cell);
            }
            senses.add(
                    new Frame.Sense(
                            said,
                            part(parts, 1).isEmpty()
                                    ? force(firmness)
                                    : SpeechAct.Force.valueOf(part(parts, 1)),
                            part(parts, 2).isEmpty() ? content : places(part(parts, 2)),
                            part(parts, 3).isEmpty() ? to : places(part(parts, 3))));
        }
        return senses;
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static SpeechAct.Force force(int firmness) {
        if (firmness >= 4) {
            return SpeechAct.Force.STRONG;
        }
        return firmness <= 1 ? SpeechAct.Force.WEAK : SpeechAct.Force.PLAIN;
    }

    private static List<String> places(String cell) {
        return cell.equals("none") ? List.of() : parts(cell);
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
