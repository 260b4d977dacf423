package parley.speechact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;

/// Reads rows in the form of `frames.tsv`, whose head tells the columns.
final class FrameRows {
    private static final int COLUMNS = 9;
    private static final int FIRMEST = 5;
    private static final String PLACE = "[a-z]+";

    private final Set<String> notes;
    private final List<Frame> frames = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /// @param notes the notes that mean something; empty for no check
    FrameRows(Set<String> notes) {
        this.notes = Set.copyOf(notes);
    }

    /// The rows that are in the form.
    List<Frame> frames() {
        return frames;
    }

    /// The lines that are not.
    List<String> problems() {
        return problems;
    }

    /// Reads a line; a comment or a blank line is nothing.
    ///
    /// @param where begins a message on the line
    void read(String line, String where) {
        int hash = line.indexOf('#');
        String content = hash < 0 ? line : line.substring(0, hash);
        if (content.isBlank()) {
            return;
        }
        try {
            frames.add(frame(content.split("\t", -1), content));
        } catch (IllegalArgumentException e) {
            problems.add(where + e.getMessage());
        }
    }

    private Frame frame(String[] row, String line) {
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "a row has " + COLUMNS + " columns, got " + row.length + " in " + line);
        }
        List<String> words = List.of(row[0].strip().split(" +", -1));
        if (words.getFirst().isEmpty()) {
            throw new IllegalArgumentException("a row begins with a word, got " + line);
        }
        if (!notes.isEmpty() && !notes.contains(row[7])) {
            throw new IllegalArgumentException("no row of ours has the note " + row[7]);
        }
        @Nullable Act act = row[2].equals("-") ? null : act(row[2]);
        @Nullable Act negated = null;
        int negatedFirmness = 0;
        int colon = row[6].indexOf(':');
        if (colon > 0) {
            negated = act(row[6].substring(0, colon));
            negatedFirmness = firmness(row[6].substring(colon + 1));
        }
        int firmness = firmness(row[3]);
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
                senses(row[8].strip(), act, firmness, content, to));
    }

    private static Act act(String cell) {
        for (Act act : Act.values()) {
            if (act.name().equals(cell)) {
                return act;
            }
        }
        throw new IllegalArgumentException("there is no act " + cell);
    }

    private static int firmness(String cell) {
        if (!cell.matches("[0-" + FIRMEST + "]")) {
            throw new IllegalArgumentException("firmness is 0 to " + FIRMEST + ", got " + cell);
        }
        return Integer.parseInt(cell);
    }

    private static Frame.Kind kind(String cell) {
        return switch (cell) {
            case "V" -> Frame.Kind.VERB;
            case "N" -> Frame.Kind.NOUN;
            case "A" -> Frame.Kind.ADJECTIVE;
            default -> throw new IllegalArgumentException("a kind is V, N or A, got " + cell);
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
            Act said = part(parts, 0).isEmpty() ? act : act(part(parts, 0));
            if (said == null) {
                throw new IllegalArgumentException(
                        "a sense without a position's act names one, got " + cell);
            }
            senses.add(
                    new Frame.Sense(
                            said,
                            part(parts, 1).isEmpty() ? force(firmness) : force(part(parts, 1)),
                            part(parts, 2).isEmpty() ? content : places(part(parts, 2)),
                            part(parts, 3).isEmpty() ? to : places(part(parts, 3))));
        }
        return senses;
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static SpeechAct.Force force(String cell) {
        for (SpeechAct.Force force : SpeechAct.Force.values()) {
            if (force.name().equals(cell)) {
                return force;
            }
        }
        throw new IllegalArgumentException("there is no force " + cell);
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
        List<String> parts = cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
        for (String part : parts) {
            if (!part.matches(PLACE)) {
                throw new IllegalArgumentException("a place is in small letters, got " + cell);
            }
        }
        return parts;
    }
}
