package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.model.Article;
import parley.model.Findings;
import parley.model.Reading;
import parley.testkit.Cases;

class ReadingParserTest {
    @Test
    void aReadingWithEveryFieldComesBackAsItWas() {
        Reading reading = Example.full();

        assertThat(ReadingParser.parse(ReadingJson.line(reading))).isEqualTo(reading);
    }

    @Test
    void anEmptyReadingComesBackAsItWas() {
        var nothing = new Reading(Article.plain("nothing", ""), Findings.NONE);

        assertThat(ReadingParser.parse(ReadingJson.line(nothing))).isEqualTo(nothing);
    }

    @Test
    void anotherSchemaIsRefusedByName() {
        assertThatThrownBy(() -> ReadingParser.parse("{\"schema\":\"parley-reading/9\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parley-reading/9");
    }

    @Test
    void textThatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> ReadingParser.parse("{"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingFieldIsNamed() {
        String json = ReadingJson.line(Example.full()).replace("\"firmness\"", "\"softness\"");

        assertThatThrownBy(() -> ReadingParser.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("firmness");
    }

    @Test
    void utf16OffsetsAreTheInverseOfCodePoints() {
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    random.ints(random.nextInt(20), 0, 3)
                            .forEach(kind -> text.append(kind == 0 ? "🕊" : kind == 1 ? "é" : "a"));
                    return text.toString();
                },
                text -> {
                    var codePoints = new CodePoints(text);
                    int count = text.codePointCount(0, text.length());
                    for (int i = 0; i <= count; i++) {
                        assertThat(codePoints.utf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
                    }
                });
    }
}
