package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Article;
import parley.model.Basis;

/// What a page says twice is read the same when one of the two places is gone.
@NullUnmarked
class StrippedPagesTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Ferry talks end without a date | Quay Post</title>
            <meta property="og:title" content="Ferry talks end without a date">
            <meta property="article:published_time" content="2024-05-06T09:15:00+02:00">
            <meta name="author" content="Ida Storm">
            <script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"Ferry talks end without a date","datePublished":"2024-05-06T09:15:00+02:00",
            "author":{"@type":"Person","name":"Ida Storm"}}</script></head><body>
            <article><h1>Ferry talks end without a date</h1><p class="byline">By Ida Storm</p>
            <time datetime="2024-05-06T09:15:00+02:00">6 May 2024, 9:15</time>
            <p>Delegates of both islands left the harbour office on Monday without naming a day for the
            next round of talks on the night ferry.</p>
            <p>The harbour master said that each side had brought its own timetable and that neither was
            ready to give up the last crossing.</p>
            <p>Another meeting had been planned for the end of the month, she added, but nobody had
            confirmed that it would be held.</p></article></body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?s)<script.*?</script>",
                "<meta[^>]*>",
                "(?s)<script.*?</script>|<meta[^>]*>",
                "<time.*?</time>",
                "<h1>.*?</h1>",
                "<p class=\"byline\">.*?</p>"
            })
    void onePlaceLessGivesTheSameFields(String gone) {
        String page = PAGE.replaceAll(gone, "");
        assertThat(page).isNotEqualTo(PAGE);

        Article whole = read(PAGE);
        Article less = read(page);

        assertThat(less.words(less.title().value())).isEqualTo("Ferry talks end without a date");
        assertThat(less.byline()).extracting(name -> name.value()).containsExactly("Ida Storm");
        assertThat(less.published().value().instant())
                .isEqualTo(whole.published().value().instant());
        assertThat(less.paragraphs()).hasSize(3);
        assertThat(whole.published().basis()).isEqualTo(Basis.JSON_LD);
    }

    private static Article read(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return ((Outcome.Read) new PageReader().read("page", bytes, null, null)).article();
    }
}
