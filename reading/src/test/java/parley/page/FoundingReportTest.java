package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import parley.model.Article;

/// The report that the product was conceived on, where it lies beside the project.
@NullUnmarked
class FoundingReportTest {
    private static final Path REPORT = Path.of("../../shared/founding/report.txt");

    @Test
    void readsAsItsGoldSays() throws IOException {
        assumeTrue(Files.exists(REPORT), "no " + REPORT + ": the founding report is not at hand");
        String text = Files.readString(REPORT);
        Article article = new PlainTextReader().read("report.txt", text);
        assertThat(article.title().value().start()).isEqualTo(30);
        assertThat(article.agencies().getFirst().words().start()).isEqualTo(110);
        assertThat(article.published().value().instant())
                .isEqualTo(Instant.parse("2024-11-29T22:06:00Z"));
        assertThat(article.captions().getFirst().words().start()).isEqualTo(439);
        assertThat(article.captions().getFirst().credit().start()).isEqualTo(583);
        assertThat(article.paragraphs()).hasSize(8);
        assertThat(article.leftOut().getFirst().start()).isLessThan(2);
    }
}
