package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.ArticleId;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Where;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;
import parley.testkit.Cases;

class CorrectionJsonTest {
    private static final Target PLAIN = new Target(new FindingId("0123456789abcdef"), null);
    private static final Target PLACED =
            new Target(
                    new FindingId("fedcba9876543210"),
                    new Where(ArticleId.of("a text"), "position", 3, 9));

    static Stream<What> kinds() {
        return Stream.of(
                new NotSo(PLAIN),
                new NotSo(PLACED),
                new RightIs(PLACED, Part.FIRMNESS, "4"),
                new MergeActors(List.of("Kremlin", "Moscow \"side\""), "Russia"),
                new SplitActor("Georgia", "Georgia (state)", List.of(PLAIN, PLACED)),
                new SameUtterance(List.of(PLAIN, PLACED)),
                new Withdrawn("0123456789abcdef"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCorrectionComesBackFromItsLine(What what) {
        var day = LocalDate.of(2024, 11, 30);
        for (Correction each :
                List.of(
                        new Correction(what, "a\nreason", day, null),
                        new Correction(what, "reason", day, "Somebody"))) {
            String line = CorrectionJson.line(each);
            assertThat(line).doesNotContain("\n");
            assertThat(CorrectionJson.parse(line)).isEqualTo(each);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]                                                    | is no JSON object",
                "{                                                      | is no JSON",
                "{}                                                     | 'kind'",
                "{\"kind\":\"other\"}                                   | got 'other'",
                "{\"kind\":\"not-so\"}                                  | 'record'",
                "{\"kind\":\"not-so\",\"record\":\"12\"}                | got '12'",
                "{\"kind\":\"not-so\",\"record\":7}                     | got 7",
                "{\"kind\":\"not-so\",\"recrod\":\"x\"}                 | 'recrod'",
                "{\"kind\":\"right-is\",\"record\":\"0123456789abcdef\",\"part\":\"colour\","
                        + "\"value\":\"red\"} | got 'colour'",
                "{\"kind\":\"right-is\",\"record\":\"0123456789abcdef\",\"part\":\"act\","
                        + "\"value\":\"sing\"} | got 'sing'",
                "{\"kind\":\"right-is\",\"record\":\"0123456789abcdef\",\"part\":\"said\","
                        + "\"value\":\"soon\"} | got 'soon'",
                "{\"kind\":\"merge-actors\",\"names\":[],\"into\":\"x\"} | got none",
                "{\"kind\":\"same-utterance\",\"records\":[\"0123456789abcdef\"]} | got 1",
                "{\"kind\":\"withdrawn\",\"correction\":\"x\"}          | got 'x'"
            })
    void whatIsWrongIsNamedWithItsValue(String line, String message) {
        assertThatThrownBy(() -> CorrectionJson.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aReasonAndADateMustBeThere() {
        String what = "{\"kind\":\"not-so\",\"record\":\"0123456789abcdef\"";
        assertThatThrownBy(() -> CorrectionJson.parse(what + "}")).hasMessageContaining("reason");
        assertThatThrownBy(() -> CorrectionJson.parse(what + ",\"reason\":\"r\",\"date\":\"x\"}"))
                .hasMessageContaining("got 'x'");
        assertThatThrownBy(() ->
                        CorrectionJson.parse(what + ",\"reason\":\" \",\"date\":\"2024-11-30\"}"))
                .hasMessageContaining("reason");
    }

    @Test
    void aDamagedLineIsRefusedAndNeverThrowsOtherwise() {
        List<String> lines =
                kinds().map(what ->
                                CorrectionJson.line(
                                        new Correction(
                                                what, "why", LocalDate.of(2024, 1, 2), "me")))
                        .toList();
        Cases.forAll(
                random -> {
                    var line = new StringBuilder(lines.get(random.nextInt(lines.size())));
                    for (int i = random.nextInt(3) + 1; i > 0; i--) {
                        line.setCharAt(
                                random.nextInt(line.length()), (char) (32 + random.nextInt(95)));
                    }
                    return line.toString();
                },
                line -> {
                    try {
                        assertThat(CorrectionJson.parse(line).reason()).isNotBlank();
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessageMatching("(?s).{8,}");
                    }
                });
    }
}
