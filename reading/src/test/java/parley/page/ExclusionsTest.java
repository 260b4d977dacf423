package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import parley.model.Article;

/// What reads like the report but is not its text stays out.
@NullUnmarked
class ExclusionsTest {
    private static final String FIRST =
            "Delegates of both islands left the harbour office on Monday without naming a day for"
                    + " the next round of talks on the night ferry, which has not sailed since May.";
    private static final String SECOND =
            "The harbour master said that each side had brought its own timetable, and that neither"
                    + " was ready to give up the last crossing before the winter storms set in.";
    private static final String THIRD =
            "Another meeting had been planned for the end of the month, she added, but nobody had"
                    + " confirmed that it would be held, or who would pay for the fuel.";

    @Test
    void aLinkInCapitalsBetweenParagraphsLeadsToAnotherReport() {
        String link =
                "<p><a href=\"/other\"><strong>LIGHTHOUSE KEEPER SAYS ISLANDS OWE HIM A WINTER OF"
                        + " OIL</strong></a></p>";

        Article article =
                read("<p>" + FIRST + "</p>" + link + "<p>" + SECOND + "</p><p>" + THIRD + "</p>");

        assertThat(article.text()).contains(FIRST, SECOND, THIRD).doesNotContain("LIGHTHOUSE");
    }

    @Test
    void theWholeTextOnceMoreIsLeftOut() {
        String whole = FIRST + " " + SECOND + " " + THIRD;

        Article article =
                read(
                        "<p>"
                                + FIRST
                                + "</p><p>"
                                + SECOND
                                + "</p><p>"
                                + THIRD
                                + "</p><div>"
                                + whole
                                + "</div>");

        assertThat(article.paragraphs()).hasSize(3);
    }

    @Test
    void paragraphsThatShareWordsAreNoCopies() {
        String body =
                IntStream.range(0, 6)
                        .mapToObj(i -> "<p>On day " + i + " of the talks, " + FIRST + "</p>")
                        .collect(Collectors.joining());

        assertThat(read(body + "<p>" + SECOND + "</p>").paragraphs()).hasSize(7);
    }

    private static Article read(String body) {
        String page =
                "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry talks end</title></head><body>"
                        + "<article><h1>Ferry talks end</h1>"
                        + body
                        + "</article></body></html>";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return ((Outcome.Read) new PageReader().read("page", bytes, null, null)).article();
    }
}
