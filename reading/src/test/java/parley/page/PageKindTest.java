package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.model.Article;
import parley.model.Entry;
import parley.model.PageKind;

/// Every page under `kinds/KIND` is of that kind. The pages were written for Parley: five layouts,
/// places and papers made up.
@NullUnmarked
class PageKindTest {
    private static final Path FOLDER = Path.of("src/test/resources/parley/page/kinds");

    @TestFactory
    Stream<DynamicTest> everyPageIsOfTheKindOfItsFolder() {
        return Arrays.stream(PageKind.values())
                .flatMap(kind ->
                        pages(kind).stream()
                                .map(page ->
                                        dynamicTest(
                                                FOLDER.relativize(page).toString(),
                                                () ->
                                                        assertThat(read(page).kind())
                                                                .isEqualTo(kind))));
    }

    @Test
    void everyKindHasFivePagesAtLeast() {
        assertThat(PageKind.values()).allMatch(kind -> pages(kind).size() >= 5);
    }

    @Test
    void anArticleKeepsItsBodyAndNoneOfTheLinksAroundIt() {
        for (Path page : pages(PageKind.ARTICLE)) {
            Article article = read(page);
            assertThat(article.paragraphs()).as(page.toString()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(article.text())
                    .as(page.toString())
                    .doesNotContain("Harbour fees to rise", "Hafengebühren", "rights reserved");
        }
    }

    @Test
    void aLiveBlogsEntriesHaveTheirOwnTimes() {
        for (Path page : pages(PageKind.LIVE_BLOG)) {
            List<Entry> entries = read(page).entries();
            assertThat(entries).as(page.toString()).hasSize(4);
            assertThat(entries)
                    .as(page.toString())
                    .extracting(entry -> entry.published().local().getHour())
                    .isIn(List.of(16, 15, 13, 11), List.of(17, 16, 14, 12));
        }
    }

    private static Article read(Path page) {
        try {
            byte[] bytes = Files.readAllBytes(page);
            return ((Outcome.Read) new PageReader().read(page.toString(), bytes, null, null))
                    .article();
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + page, e);
        }
    }

    private static List<Path> pages(PageKind kind) {
        try (Stream<Path> files =
                Files.list(FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT)))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Pages of " + kind, e);
        }
    }
}
