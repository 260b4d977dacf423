package parley.position.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import parley.model.Act;
import parley.model.Condition;
import parley.model.Issue;
import parley.model.Span;
import parley.model.Status;

/// A sentence of ours with the positions that it holds, as `train/positions/README.md` writes them.
///
/// @param line its number in the file, from 1
/// @param text without marks; spans are UTF-16 offsets into it
/// @param positions none for a near miss
record LabelledSentence(int line, String text, List<Labelled> positions) {
    private static final List<Condition.Relation> RELATIONS = List.of(Condition.Relation.values());

    LabelledSentence {
        positions = List.copyOf(positions);
    }

    /// A position as a reader labelled it.
    record Labelled(
            String party,
            Act act,
            Issue issue,
            int firmness,
            Status status,
            boolean unconditional,
            Span content,
            List<Term> terms) {
        Labelled {
            terms = List.copyOf(terms);
        }
    }

    /// A term of a position.
    record Term(Condition.Relation relation, Span words) {}

    private record Marked(int owner, Term term) {}

    /// Reads the file.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if a line is not in the form, with its number
    static List<LabelledSentence> readAll(Path file) throws IOException {
        var sentences = new ArrayList<LabelledSentence>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                try {
                    sentences.add(parse(number, line));
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + " is not as the README says: " + line, e);
                }
            }
        }
        return List.copyOf(sentences);
    }

    static LabelledSentence parse(int number, String line) {
        int tab = line.lastIndexOf('\t');
        String marked = line.substring(0, tab);
        var text = new StringBuilder();
        var contents = new ArrayList<Span>();
        var terms = new ArrayList<Marked>();
        var open = new ArrayDeque<int[]>();
        for (int at = 0; at < marked.length(); at++) {
            char mark = marked.charAt(at);
            switch (mark) {
                case '[' -> {
                    open.push(new int[] {contents.size(), text.length()});
                    contents.add(new Span(text.length(), text.length()));
                }
                case ']' -> {
                    int[] start = open.pop();
                    contents.set(start[0], new Span(start[1], text.length()));
                }
                case '{' -> {
                    int bar = marked.indexOf('|', at);
                    int blank = marked.indexOf(' ', at);
                    String head = marked.substring(at + 1, blank);
                    int owner = Character.isDigit(head.charAt(0)) ? head.charAt(0) - '1' : 0;
                    var relation =
                            Condition.Relation.valueOf(
                                    Character.isDigit(head.charAt(0)) ? head.substring(1) : head);
                    String cue = marked.substring(blank + 1, bar);
                    text.append(cue.isEmpty() ? "" : cue + " ");
                    open.push(new int[] {owner, text.length(), RELATIONS.indexOf(relation)});
                    at = bar;
                }
                // Who has to see to it, for people and the bench.
                case '|' -> at = marked.indexOf('}', at) - 1;
                case '}' -> {
                    int[] start = open.pop();
                    var relation = RELATIONS.get(start[2]);
                    terms.add(
                            new Marked(
                                    start[0],
                                    new Term(relation, new Span(start[1], text.length()))));
                }
                default -> text.append(mark);
            }
        }
        return new LabelledSentence(
                number, text.toString(), positions(line.substring(tab + 1), contents, terms));
    }

    private static List<Labelled> positions(
            String records, List<Span> contents, List<Marked> terms) {
        var positions = new ArrayList<Labelled>();
        if (records.equals("-")) {
            return positions;
        }
        int content = -1;
        for (String record : records.split(" ; ", -1)) {
            boolean same = record.startsWith("=");
            String[] cells = (same ? record.substring(1) : record).split("/", -1);
            content += same ? 0 : 1;
            int owner = content;
            Status status = Status.HELD;
            boolean unconditional = false;
            for (int i = 4; i < cells.length; i++) {
                if (cells[i].equals("free")) {
                    unconditional = true;
                } else {
                    status = Status.valueOf(cells[i].toUpperCase(java.util.Locale.ROOT));
                }
            }
            positions.add(
                    new Labelled(
                            cells[0],
                            Act.valueOf(cells[1]),
                            Issue.ofCode(cells[2]),
                            Integer.parseInt(cells[3]),
                            status,
                            unconditional,
                            contents.get(content),
                            terms.stream()
                                    .filter(term -> term.owner == owner)
                                    .map(Marked::term)
                                    .toList()));
        }
        return positions;
    }
}
