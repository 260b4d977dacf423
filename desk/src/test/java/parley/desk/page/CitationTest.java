package parley.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource({"'say \"no\"', '\"say \\\"no\\\"\"'", "a\\b, \"a\\\\b\""})
    void jsonIsQuoted(String words, String expected) {
        assertThat(Citation.json(words)).isEqualTo(expected);
    }
}
