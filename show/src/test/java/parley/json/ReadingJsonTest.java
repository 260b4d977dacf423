package parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.model.Article;
import parley.model.Findings;
import parley.model.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingJsonTest {
    private static final Path SCHEMA = Path.of("../docs/reference/reading.schema.json");

    @Test
    void aReadingWithEveryFieldFollowsTheSchema() throws IOException {
        assertThat(schema().validate(ReadingJson.of(Example.full()))).isEmpty();
    }

    @Test
    void anEmptyReadingFollowsTheSchema() throws IOException {
        var nothing = new Reading(Article.plain("nothing", ""), Findings.NONE);

        assertThat(schema().validate(ReadingJson.of(nothing))).isEmpty();
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowIsRefused() throws IOException {
        var node = ReadingJson.of(Example.full());
        node.put("opinion", "yes");

        assertThat(schema().validate(node)).isNotEmpty();
    }

    @Test
    void everyPropertyOfTheSchemaIsWritten() throws IOException {
        var described = new TreeSet<String>();
        properties(JsonMapper.shared().readTree(Files.readString(SCHEMA)), described);
        var written = new TreeSet<String>();
        names(ReadingJson.of(Example.full()), written);
        written.addAll(Set.of("byte_offset"));

        assertThat(described).isEqualTo(written);
    }

    @Test
    void everySpanShowsItsOwnWordsInCodePoints() {
        JsonNode node = ReadingJson.of(Example.full());
        int[] text = node.at("/article/text").asString().codePoints().toArray();

        node.findParents("start_cp")
                .forEach(span -> {
                    int start = span.get("start_cp").asInt();
                    int end = span.get("end_cp").asInt();
                    assertThat(new String(text, start, end - start))
                            .isEqualTo(span.get("words").asString());
                });
    }

    @Test
    void theSameBytesComeOutUnderAnotherLocaleAndZone() {
        String expected = ReadingJson.line(Example.full());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(ReadingJson.line(Example.full())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
    }

    private static void properties(JsonNode schema, Set<String> into) {
        JsonNode own = schema.path("properties");
        if (own.isObject()) {
            into.addAll(own.propertyNames());
        }
        schema.forEach(child -> properties(child, into));
    }

    private static void names(JsonNode node, Set<String> into) {
        if (node.isObject()) {
            into.addAll(node.propertyNames());
        }
        node.forEach(child -> names(child, into));
    }
}
