package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Condition;
import parley.model.Position;
import parley.model.Span;

/// Sentences of ours with the records that they hold: every construction of a condition, every act
/// and the near misses. Whose it is, the act, the status and the relations must be right, and the
/// words as far as the bench asks: a content by 0.3 and a term by 0.5 of both.
class SentencesTest {
    private static final double CONTENT = 0.3;
    private static final double TERM = 0.5;

    record Row(String kind, String text, List<String> records) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void everyConstructionOfAConditionIsRead(Row row) {
        assertThat(failure(row)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActIsRead(Row row) {
        assertThat(failure(row)).isEmpty();
    }

    @Test
    void whatIsNotReadYetIsListed() throws IOException {
        List<Row> read = rows("gaps.tsv").stream().filter(row -> failure(row).isEmpty()).toList();
        assertThat(read).as("rows of gaps.tsv that are read rightly now").isEmpty();
    }

    static Stream<Row> constructions() throws IOException {
        return rows("constructions.tsv").stream();
    }

    static Stream<Row> acts() throws IOException {
        return rows("acts.tsv").stream();
    }

    private static List<Row> rows(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Row(
                                    cells[0],
                                    cells[1],
                                    cells[2].equals("-")
                                            ? List.of()
                                            : List.of(cells[2].split(" ; "))))
                    .toList();
        }
    }

    /// What is wrong with the reading of a row, empty when nothing is.
    private static String failure(Row row) {
        List<Position> found = new ArrayList<>(Reports.positions(row.text));
        String shown = Reports.lines(row.text);
        for (String record : row.records) {
            String[] cells = record.strip().split(" / ");
            Position match = null;
            for (Position position : found) {
                if (match == null && isRecord(row.text, cells, position)) {
                    match = position;
                }
            }
            if (match == null) {
                return "Not found: " + record + ", but: " + shown;
            }
            found.remove(match);
        }
        return found.isEmpty() ? "" : "Found besides: " + shown;
    }

    private static boolean isRecord(String text, String[] cells, Position position) {
        List<Condition> conditions = position.conditions();
        boolean same =
                bare(position.party().party()).equals(bare(cells[0]))
                        && position.act().name().equals(cells[1])
                        && overlap(position.content(), span(text, cells[2])) >= CONTENT
                        && position.status().name().equalsIgnoreCase(cells[3])
                        && conditions.size() == cells.length - 4;
        for (int i = 4; i < cells.length && same; i++) {
            String[] term = cells[i].split(": ", 2);
            Span words = span(text, term[1]);
            same =
                    conditions.stream()
                            .anyMatch(it ->
                                    it.relation().name().equals(term[0])
                                            && overlap(it.words(), words) >= TERM);
        }
        return same;
    }

    private static String bare(String party) {
        return party.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        assertThat(start).as("where the words \"%s\" stand", words).isNotNegative();
        return new Span(start, start + words.length());
    }

    /// Intersection over union.
    private static double overlap(Span a, Span b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return shared <= 0 ? 0 : (double) shared / Span.around(a, b).length();
    }
}
