package parley.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.json.Example;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Findings;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Sourced;

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
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;"
                                + " &#39;words&#39;")
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

    @Test
    void everyFieldSaysWhereItWasReadAndWhatIsSaidElsewhere() {
        var published =
                new Sourced<>(
                        Published.day(LocalDate.of(2026, 3, 4)),
                        Basis.JSON_LD,
                        "datePublished <b>",
                        null,
                        List.of(Published.day(LocalDate.of(2026, 3, 5))));

        Article article = Example.full().article().withPublished(published);
        String html = view.of(new Reading(article, Findings.NONE));

        assertThat(FieldSource.of(article))
                .contains(
                        new FieldSource(
                                "published",
                                "4 Mar 2026",
                                "json ld, datePublished <b>",
                                List.of("5 Mar 2026")));
        assertThat(html)
                .contains("Where this is read from", "datePublished &lt;b&gt;", "5 Mar 2026");
    }
}
