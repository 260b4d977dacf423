package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import parley.model.Agency;
import parley.model.Article;
import parley.model.Basis;
import parley.model.PageKind;
import parley.model.Reason;

@NullUnmarked
class PageReaderTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Talks on the strait resume | Harbour Gazette</title>
            <meta property="og:site_name" content="Harbour Gazette">
            <meta property="og:type" content="article">
            <link rel="canonical" href="https://harbour-gazette.example/2023/05/talks-resume">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks on the strait resume",
            "datePublished":"2023-05-04T07:30:00+03:00","author":[{"@type":"Person","name":"Mira Olsen"}]}</script>
            </head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <article><h1>Talks on the strait resume</h1>
            <p class="byline">By Mira Olsen</p>
            <div class="article-body">
            <p>Delegations from both coasts returned to the negotiating table on Thursday, two weeks after the talks
            broke off over the inspection of ships.</p>
            <figure><img src="a.jpg"><figcaption>The hall in which the delegations meet, on Wednesday.
            <span class="credit">Photo: Jo Lind/AP</span></figcaption></figure>
            <p>The mediator said that the first session had been "businesslike" and that both sides had agreed to
            meet again on Friday, when the order of inspections is on the agenda.</p>
            <p>Neither delegation spoke to reporters as it left, but an aide said that a draft of three pages was
            being translated overnight, and that no new demands had been made.</p>
            </div>
            <div class="related"><h3>More on this</h3><ul><li><a href="/1">Why the strait matters to grain</a></li>
            <li><a href="/2">Timeline of the talks since 2021</a></li></ul></div>
            </article><footer><p>Copyright Harbour Gazette. All rights reserved.</p></footer></body></html>
            """;

    private static Article read(String page) {
        Outcome outcome =
                new PageReader().read("page", page.getBytes(StandardCharsets.UTF_8), null, null);
        return ((Outcome.Read) outcome).article();
    }

    private final Article article = read(PAGE);

    @Test
    void theBodyIsTheReportAndNothingElse() {
        assertThat(article.paragraphs()).hasSize(3);
        assertThat(article.words(article.paragraphs().getFirst())).startsWith("Delegations from");
        assertThat(article.words(article.paragraphs().getLast())).startsWith("Neither delegation");
        assertThat(article.kind()).isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void theTitleSaysWhereItWasRead() {
        assertThat(article.words(article.title().value())).isEqualTo("Talks on the strait resume");
        assertThat(article.title().basis()).isNotEqualTo(Basis.DERIVED);
    }

    @Test
    void thePublishedInstantKeepsItsZone() {
        var published = article.published();
        assertThat(published.value().instant()).isEqualTo(Instant.parse("2023-05-04T04:30:00Z"));
        assertThat(published.basis()).isEqualTo(Basis.JSON_LD);
    }

    @Test
    void thePhotographersAgencyIsACreditAndNoAgency() {
        var caption = article.captions().getFirst();
        assertThat(article.words(caption.words())).startsWith("The hall in which");
        assertThat(article.words(caption.credit())).isEqualTo("Jo Lind/AP");
        assertThat(article.agencies()).isEmpty();
    }

    @Test
    void theAuthorIsNamedWithoutBy() {
        assertThat(article.byline()).extracting(name -> name.value()).containsExactly("Mira Olsen");
    }

    @Test
    void namesThatOtherSourcesGiveStandBesideTheAuthor() {
        Article signed =
                read(
                        PAGE.replace(
                                "</head>",
                                "<meta name=\"author\" content=\"Mira L. Olsen, Tom"
                                        + " Brandt\"></head>"));
        assertThat(signed.byline())
                .extracting(name -> name.value(), name -> name.alternatives())
                .containsExactly(tuple("Mira Olsen", List.of("Mira L. Olsen", "Tom Brandt")));
    }

    @Test
    void whatOtherSourcesSayOfAnAgencysPartStandsBesideIt() {
        Article wire =
                read(
                        PAGE.replace("<p>Delegations", "<p>GENEVA (AFP) - Delegations")
                                .replace(
                                        "had been made.</p>",
                                        "had been made.</p><p>With files from AFP</p>"));
        assertThat(wire.agencies())
                .extracting(agency -> agency.value(), agency -> agency.alternatives())
                .containsExactly(
                        tuple(
                                new Agency("AFP", Agency.Role.WIRE),
                                List.of(new Agency("AFP", Agency.Role.PARTIAL))));
    }

    @Test
    void aDatelineNamesTheAgency() {
        Article wire = read(PAGE.replace("<p>Delegations", "<p>GENEVA (Reuters) - Delegations"));
        assertThat(wire.agencies().getFirst().value().name()).isEqualTo("Reuters");
    }

    @Test
    void withAnAgencyIsPartial() {
        Article partial =
                read(
                        PAGE.replace(
                                "had been made.</p>",
                                "had been made.</p><p>With files from AFP</p>"));
        assertThat(partial.agencies())
                .extracting(agency -> agency.value())
                .containsExactly(new Agency("AFP", Agency.Role.PARTIAL));
    }

    @Test
    void everySpanLiesInTheText() {
        assertThat(article.blocks()).allMatch(span -> span.end() <= article.text().length());
        assertThat(article.text()).contains("\n\n").doesNotContain("Home", "All rights reserved");
    }

    @Test
    void aMarkedHeadlineIsReadWhateverSpaceStandsAroundItsMark() {
        String page =
                PAGE.replaceAll("(?s)<script.*?</script>", "")
                        .replace("<h1>Talks on the strait resume</h1>", "")
                        .replace("Talks on the strait resume |", "Today |")
                        .replace(
                                "<div class=\"article-body\">",
                                "<meta itemprop=\"headline \" content=\"Talks on the strait"
                                        + " resume\"><div>");
        Article marked = read(page);
        assertThat(marked.words(marked.title().value())).isEqualTo("Talks on the strait resume");
    }

    @Test
    void aPageWithoutWordsIsRefused() {
        Outcome outcome =
                new PageReader()
                        .read(
                                "p",
                                "<html><body></body></html>".getBytes(StandardCharsets.UTF_8),
                                null,
                                null);
        assertThat(((Outcome.Refused) outcome).rejected().reason()).isEqualTo(Reason.NO_ARTICLE);
    }

    @Test
    void theCaptionsOfASlideShowAreCaptionsThoughTheyCanBeUnfolded() {
        String slides =
                """
                <div class="Slides"><div class="Slide"><div class="Slide-media"><img src="b.jpg"></div>
                <div class="Slide-info"><div class="ReadMore"><span class="Slide-infoDescription">
                <p>Delegates cross the yard of the harbour office before the session. (AP Photo/Jo Lind)</p>
                </span></div></div></div></div><p class="byline">By Mira Olsen</p>
                """;
        Article shown = read(PAGE.replace("<p class=\"byline\">By Mira Olsen</p>", slides));

        assertThat(shown.captions())
                .extracting(caption -> shown.words(caption.words()))
                .contains("Delegates cross the yard of the harbour office before the session.");
    }

    @Test
    void aDateWithALabelIsReadWhateverItsElementIsCalled() {
        String page =
                PAGE.replaceAll("(?s)\"datePublished\":\"[^\"]*\",", "")
                        .replace("/2023/05/talks-resume", "/talks-resume")
                        .replace(
                                "<footer>",
                                "<div class=\"box\"><h5>Date:</h5> 4 May 2023</div><footer>");

        assertThat(read(page).published().value().date()).isEqualTo(LocalDate.of(2023, 5, 4));
    }

    @Test
    void twoTimesSevenHoursAndAHalfApartAreTwoMoments() {
        String page =
                PAGE.replace("2023-05-04T07:30:00+03:00", "2023-05-04T23:55:00Z")
                        .replace(
                                "<p class=\"byline\">By Mira Olsen</p>",
                                "<time>5 May 2023, 07:25</time>");

        assertThat(read(page).published().value().local())
                .isEqualTo(LocalDateTime.of(2023, 5, 4, 23, 55));
    }
}
