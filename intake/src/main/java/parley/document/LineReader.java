package parley.document;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Sourced;
import parley.page.Outcome;
import parley.page.PlainTextReader;
import tools.jackson.databind.JsonNode;

/// Reads a line of texts: `text`, and where it has them `date`, `url` and `publisher`, which count
/// as given by the user.
final class LineReader {
    private final PlainTextReader texts = new PlainTextReader();

    Outcome read(String origin, JsonNode line) {
        byte[] text = line.path("text").asString("").getBytes(StandardCharsets.UTF_8);
        return switch (texts.read(origin, text, null)) {
            case Outcome.Read(var article) -> new Outcome.Read(described(article, line));
            case Outcome.Refused refused -> refused;
        };
    }

    private static Article described(Article article, JsonNode line) {
        GivenDate date = GivenDate.parse(line.path("date").asString(""));
        Article dated = Given.apply(article, date, null);
        return new Article(
                dated.id(),
                dated.origin(),
                dated.kind(),
                dated.text(),
                dated.title(),
                dated.standfirst(),
                dated.paragraphs(),
                dated.captions(),
                dated.byline(),
                dated.agencies(),
                dated.published(),
                dated.modified(),
                given(line, "publisher", dated.publisher()),
                given(line, "url", dated.address()),
                dated.section(),
                dated.language(),
                dated.notes(),
                dated.entries(),
                dated.leftOut());
    }

    private static @Nullable Sourced<String> given(
            JsonNode line, String name, @Nullable Sourced<String> found) {
        String value = line.path(name).asString("");
        return value.isBlank() ? found : Sourced.of(value, Basis.GIVEN, name);
    }
}
