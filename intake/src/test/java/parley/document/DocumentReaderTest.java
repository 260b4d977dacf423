package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Reason;
import parley.page.Outcome;

class DocumentReaderTest {
    private static final String SENTENCE = "The ferries stay in port until the coasts agree. ";

    private final DocumentReader reader = new DocumentReader(null, null);

    private Outcome read(String text) {
        return reader.read(Waiting.file("report", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String repeated(int characters) {
        return SENTENCE.repeat(characters / SENTENCE.length() + 1).substring(0, characters - 1)
                + ".";
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<html><body><h1>Ferries stay</h1><p>%s</p></body></html>"})
    void aTextOfAWholeBookIsNoReport(String page) {
        Outcome outcome = read(page.formatted(repeated(DocumentReader.MOST_CHARACTERS + 100)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.rejected().reason()).isEqualTo(Reason.TOO_LARGE);
                            assertThat(refused.rejected().message())
                                    .contains("1,000,000 characters");
                        });
    }

    @Test
    void aLongReportIsRead() {
        assertThat(read(repeated(DocumentReader.MOST_CHARACTERS / 2)))
                .isInstanceOf(Outcome.Read.class);
    }
}
