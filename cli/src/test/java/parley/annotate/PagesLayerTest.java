package parley.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `parley annotate pages` writes for a page, for a plain text and for nothing. The reports
/// were written for Parley.
class PagesLayerTest {
    private static final String TITLE = "Both coasts return to the table";
    private static final String FIRST =
            "Delegations from both coasts met again on Thursday, two weeks after the talks broke off"
                    + " over the inspection of ships.";
    private static final String SECOND =
            "The mediator said that both sides had agreed to meet again on Friday, when the order of"
                    + " inspections is on the agenda.";

    @TempDir private Path folder;

    private final PagesLayer layer = new PagesLayer();

    @Test
    void aPlainTextGivesTitleAndBody() throws IOException {
        ObjectNode record =
                annotated(TITLE + "\n\n" + FIRST + "\n\n" + SECOND + "\n", StandardCharsets.UTF_8);

        assertThat(record.get("title").asString()).isEqualTo(TITLE);
        assertThat(record.get("body").asString()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(record.has("error")).isFalse();
    }

    @Test
    void aPageGivesTitleAndBodyWithoutItsMenu() throws IOException {
        ObjectNode record = annotated(page(), StandardCharsets.UTF_8);

        assertThat(record.get("title").asString()).isEqualTo(TITLE);
        assertThat(record.get("body").asString()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPageInTwoByteLettersIsAPageToo() throws IOException {
        ObjectNode record = annotated("\ufeff" + page(), StandardCharsets.UTF_16LE);

        assertThat(record.get("body").asString()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPageBehindAServersWarningsIsAPageToo() throws IOException {
        String warnings = "<b>Deprecated</b>: a function in settings on line 5<br />\n".repeat(100);

        ObjectNode record = annotated(warnings + page(), StandardCharsets.UTF_8);

        assertThat(record.get("title").asString()).isEqualTo(TITLE);
    }

    @Test
    void aMissingFileIsNamed() {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("html_file", "gone.html");

        assertThat(layer.annotate(new Layer.Line(line), folder).get("error").asString())
                .contains("gone.html", "no such file");
    }

    private static String page() {
        return "<!DOCTYPE html><html><head><title>"
                + TITLE
                + "</title></head><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"
                + "<article><h1>"
                + TITLE
                + "</h1><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></article></body></html>";
    }

    private ObjectNode annotated(String content, Charset charset) throws IOException {
        Files.writeString(folder.resolve("report"), content, charset);
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("html_file", "report");
        return layer.annotate(new Layer.Line(line), folder);
    }
}
