package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Article;
import parley.model.Reason;

/// Pages that were made to hurt end in bounded time and keep the report that they hold.
@NullUnmarked
@Timeout(20)
class HostileHtmlTest {
    private static final String REPORT =
            """
            <h1>Ferries stay in port</h1><p>The ferry company said on Monday that its ships would stay in port \
            until both coasts had agreed on who inspects them, and that tickets would be paid back.</p>\
            <p>A spokesman for the eastern ministry said that talks on the inspections would go on this week.</p>\
            """;

    private static Outcome outcome(String page) {
        return new PageReader().read("hostile", page.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static void keepsTheReport(String page) {
        Article article = ((Outcome.Read) outcome(page)).article();
        assertThat(article.text()).contains("its ships would stay in port");
    }

    @Test
    void aHundredThousandNestedElements() {
        keepsTheReport(REPORT + "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000));
    }

    /// Parsed, they would fill some gigabytes.
    @Test
    void millionsOfElementsAreRefusedUnparsed() {
        Outcome outcome = outcome(REPORT + "<i>x</i>".repeat(3_000_000));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.rejected().reason())
                                        .isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void nestedInlineElementsThatNeverClose() {
        keepsTheReport(REPORT + "<b><i><font>".repeat(30_000) + "x");
    }

    @Test
    void misnestedFormattingAndTables() {
        keepsTheReport(REPORT + "<table><b><p><a href=x><td><table>".repeat(3_000));
    }

    @Test
    void aFloodOfAttributes() {
        var page = new StringBuilder("<div ");
        for (int i = 0; i < 200_000; i++) {
            page.append("a").append(i).append("='x' ");
        }
        keepsTheReport(page + ">" + REPORT + "</div>");
    }

    @Test
    void oneAttributeOfFiveMegabytes() {
        keepsTheReport("<div class='" + "share ".repeat(800_000) + "'></div>" + REPORT);
    }

    @Test
    void aFloodOfEntities() {
        keepsTheReport(REPORT + "<p>" + "&amp;&#x41;&notanentity;&#99999999;".repeat(60_000));
    }

    @Test
    void aFloodOfMetaElementsAndTimes() {
        keepsTheReport(
                "<meta property='og:title' content='Ferries stay in port'>".repeat(20_000)
                        + REPORT
                        + "<time datetime='2024-03-01'>1 March 2024</time>".repeat(20_000));
    }

    @Test
    void scriptSoup() {
        keepsTheReport(
                "<script>document.write('<scr'+'ipt><!--')</script><script"
                        + " type='application/ld+json'>"
                        + "{\"@graph\":[".repeat(5_000)
                        + "</script>"
                        + REPORT
                        + "<script>".repeat(2_000)
                        + "<!-- ");
    }

    @Test
    void jsonLdThatNestsTooDeepOrRepeats() {
        String object = "{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"hasPart\":";
        keepsTheReport(
                "<script type='application/ld+json'>"
                        + object.repeat(400)
                        + "1"
                        + "}".repeat(400)
                        + "</script>"
                        + "<script type='application/ld+json'>{\"@type\":\"Thing\"}</script>"
                                .repeat(5_000)
                        + REPORT);
    }

    @Test
    void thousandsOfPicturesWithCaptions() {
        keepsTheReport(
                REPORT
                        + "<figure><img src=x><figcaption>A ship in port. Photo: Jo Lind</figcaption></figure>"
                                .repeat(8_000));
    }

    @Test
    void thousandsOfShortBlocksAndHeadings() {
        keepsTheReport(REPORT + "<h1>Ferries stay in port</h1><li>More".repeat(30_000));
    }

    @Test
    void oneLineOfTenMegabytes() {
        keepsTheReport(REPORT + "<p>" + "ferry, port. ".repeat(800_000) + "</p>");
    }

    @Test
    void datesAndDigitsWithoutEnd() {
        keepsTheReport(
                REPORT
                        + "<p class=date>"
                        + "12.12.".repeat(100_000)
                        + "</p><p class=date>"
                        + "1 January ".repeat(20_000)
                        + "</p>");
    }

    @Test
    void bracketsCreditsAndNamesWithoutEnd() {
        keepsTheReport(
                REPORT
                        + "<p>KYIV "
                        + "(((".repeat(50_000)
                        + "</p><p>By "
                        + "A B, ".repeat(50_000)
                        + "</p><figure><img><figcaption>"
                        + "(Photo: (".repeat(20_000)
                        + "</figcaption></figure>");
    }

    @Test
    void bytesOfEveryValue() {
        var bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i * 31) >>> 3);
        }
        assertThat(new PageReader().read("bytes", bytes, null, null)).isNotNull();
    }

    @Test
    void nullCharactersAndUnpairedSurrogates() {
        keepsTheReport(REPORT + "<p>a\u0000b&#xD800;&#0;\uFFFE</p>");
    }
}
