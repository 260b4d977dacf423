package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Article;

/// Who is credited, as pages of many makes show it.
@NullUnmarked
class BylinesTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Ferry talks end without a date</title>HEAD</head>
            <body><article><h1>Ferry talks end without a date</h1>LINE
            <p>Delegates of both islands left the harbour office on Monday without naming a day for the
            next round of talks on the night ferry.</p>
            <p>The harbour master said that each side had brought its own timetable and that neither was
            ready to give up the last crossing.</p>
            <p>Another meeting had been planned for the end of the month, she added, but nobody had
            confirmed that it would be held.</p></article></body></html>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p class=\"byline\">By Ida Storm</p>; Ida Storm",
                "<p>By Ida Storm on March 4, 2024</p>; Ida Storm",
                "<p>Von Ida Storm am 4. März 2024, 13:36 Uhr</p>; Ida Storm",
                "<p class=\"author\">04.03.2024 - Ida Storm</p>; Ida Storm",
                "<div>4 March 2024 <span class=\"author vcard\">Ida Storm</span> 3 comments</div>;"
                        + " Ida Storm",
                "<div>In <a href=\"/isles\">Isles</a>, <a href=\"/author/ida-storm\">Ida"
                        + " Storm</a></div>; Ida Storm",
                "<div class=\"meta\"><a class=\"author-name\" href=\"/author/ida/\">Ida</a> 4 March"
                        + " 2024</div>; Ida",
                "<p class=\"byline\">By Ida Storm @idastorm</p>; Ida Storm",
                "<p><a rel=\"author\" href=\"/ida\">View all posts by Ida Storm →</a></p>; Ida"
                        + " Storm"
            })
    void aNameNearTheHeadlineIsFound(String line, String name) {
        assertThat(byline("", line)).containsExactly(name);
    }

    @Test
    void theOutletGivesWayToWhoeverIsNamedUnderTheHeadline() {
        String head =
                """
                <meta property="og:site_name" content="Quay Post">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry talks end without a date",
                "author":{"@type":"Organization","name":"Quay Post"}}</script>
                """;

        assertThat(byline(head, "<p class=\"byline\">By Ida Storm</p>"))
                .containsExactly("Ida Storm");
        assertThat(byline(head, "")).containsExactly("Quay Post");
    }

    @Test
    void theAuthorsOfTeasersAreNotThoseOfTheReport() {
        String line = "<p><a rel=\"author\" href=\"/ida\">Ida Storm</a></p>";
        String teaser =
                "</article><aside><ul><li>Pier closed <a rel=\"author\" href=\"/o\">Olaf"
                        + " Dune</a></li></ul></aside>";
        String page = PAGE.replace("</article>", teaser).replace("HEAD", "").replace("LINE", line);

        assertThat(names(page)).containsExactly("Ida Storm");
    }

    private static List<String> byline(String head, String line) {
        return names(PAGE.replace("HEAD", head).replace("LINE", line));
    }

    private static List<String> names(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Article article =
                ((Outcome.Read) new PageReader().read("page", bytes, null, null)).article();
        return article.byline().stream().map(name -> name.value()).toList();
    }
}
