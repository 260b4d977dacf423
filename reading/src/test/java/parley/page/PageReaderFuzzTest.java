package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parley.model.Article;

/// Whatever bytes a site sends, reading gives an article whose spans lie in its text, or says why
/// not.
class PageReaderFuzzTest {
    private final PageReader reader = new PageReader();

    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveAnArticleOrAReason(byte[] bytes) {
        switch (reader.read("page", bytes, null, null)) {
            case Outcome.Read(Article article) ->
                    assertThat(article.blocks())
                            .allMatch(span -> span.end() <= article.text().length());
            case Outcome.Refused(var rejected) -> assertThat(rejected.message()).isNotBlank();
        }
    }
}
