package parley.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.json.Example;
import parley.model.Article;
import parley.model.Findings;
import parley.model.Reading;

class HtmlViewTest {
    private final HtmlView view = new HtmlView();

    @Test
    void markupInAReportIsShownAndNotRun() {
        var reading =
                new Reading(
                        Article.plain("x", "<script>alert(1)</script> & \"quoted\" 'words'"),
                        Findings.NONE);

        assertThat(view.of(reading))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; &#39;words&#39;")
                .doesNotContain("<script>alert");
    }

    @Test
    void everyRecordIsACardAndIsMarkedOnItsWords() {
        Reading reading = Example.full();
        String html = view.of(reading);

        for (var position : reading.findings().positions()) {
            assertThat(html).contains("id=\"r-" + position.id().value() + "\"");
            assertThat(html)
                    .containsPattern("data-records=\"[^\"]*" + position.id().value() + "[^\"]*\"");
        }
    }

    @Test
    void thePageAsksForNothingFromElsewhere() {
        assertThat(
                        Pattern.compile("(?:src|href)=|url\\(|@import")
                                .matcher(view.of(Example.full()))
                                .find())
                .isFalse();
    }
}
