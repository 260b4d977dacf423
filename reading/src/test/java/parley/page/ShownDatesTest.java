package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Article;
import parley.model.Published;

/// A page that states nothing for machines is dated by what it shows, though other dates stand on
/// it: today's, those of teasers, of comments, of the last change. The report is of 4 March 2024.
@NullUnmarked
class ShownDatesTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Ferry talks end without a date | Quay Post</title></head>
            <body><div class="topbar"><span class="today-date">Friday, March 8, 2024</span></div>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/isles">Isles</a></li></ul></nav>
            <article><h1>Ferry talks end without a date</h1>DATE
            <p>Delegates of both islands left the harbour office on Monday without naming a day for the
            next round of talks on the night ferry.</p>
            <p>The harbour master said that each side had brought its own timetable and that neither was
            ready to give up the last crossing.</p>
            <p>Another meeting had been planned for the end of the month, she added, but nobody had
            confirmed that it would be held.</p></article>
            <aside class="related"><h3>More from the isles</h3><ul>
            <li><a href="/a">Lighthouse sold to its keeper</a> <span class="date">March 7, 2024</span></li>
            <li><a href="/b">Pier closed for the winter</a> <span class="date">March 6, 2024</span></li></ul></aside>
            <section class="comments"><div class="comment"><b>Olaf</b> <span class="date">March 5, 2024</span>
            <p>We have waited for this ferry since my grandfather built the first boat here, and so will my sons.</p>
            </div></section></body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"byline\">By Ida Storm | March 4, 2024</p>",
                "<div class=\"meta\"><span class=\"date\">March 4, 2024</span></div>",
                "<time datetime=\"2024-03-04T08:00:00Z\">Monday</time>",
                "<p>Published: 4 March 2024</p>",
                "<p>Veröffentlicht am 4. März 2024, 9.30 Uhr</p>",
                "<p>Publié le 4 mars 2024 à 9h30</p>",
                "<div><h5>Date: </h5>04.03.2024</div>",
                "<p>4 марта 2024, 09:30</p>",
                "<p><a href=\"/ferry\" rel=\"bookmark\"><time>March 4, 2024</time></a></p>",
                "<aside class=\"facts\">March 4, 2024</aside>"
            })
    void theDateNearTheHeadlineIsTheReports(String date) {
        assertThat(published(date).date()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void whenItWasLastChangedIsNotWhenItCameOut() {
        Published published =
                published("<p class=\"meta\">Published 4 March 2024 Last updated 6 March 2024</p>");

        assertThat(published.date()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void anAttributeForScriptsGivesTheMoment() {
        Published published =
                published("<span class=\"timestamp\" data-time=\"1709539200\">4 Mar</span>");

        assertThat(published.instant()).hasToString("2024-03-04T08:00:00Z");
    }

    private static Published published(String date) {
        byte[] bytes = PAGE.replace("DATE", date).getBytes(StandardCharsets.UTF_8);
        Article article =
                ((Outcome.Read) new PageReader().read("page", bytes, null, null)).article();
        return article.published().value();
    }
}
