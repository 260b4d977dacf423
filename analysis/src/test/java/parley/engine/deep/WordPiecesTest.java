package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

class WordPiecesTest {
    private final WordPieces vocabulary = WordPieces.of(lines("vocabulary.txt"));

    /// `words.tsv` was written by `train/deep/words.py`: word, shape, numbers of the pieces.
    @Test
    void wordsAreCutAsInTraining() {
        for (String line : lines("words.tsv")) {
            String[] fields = line.split("\t", -1);
            String ids =
                    Arrays.stream(vocabulary.ids(fields[0]))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" "));

            assertThat(ids).as(fields[0]).isEqualTo(fields[2]);
            assertThat(Shape.of(fields[0])).as(fields[0]).isEqualTo(Integer.parseInt(fields[1]));
        }
    }

    @Test
    void everyWordHasAPiece() {
        Cases.forAll(
                random ->
                        random.ints(1 + random.nextInt(80), 1, 0x2FFFF)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()),
                word -> assertThat(vocabulary.ids(word)).isNotEmpty());
    }

    private static List<String> lines(String resource) {
        try (InputStream in = WordPiecesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
