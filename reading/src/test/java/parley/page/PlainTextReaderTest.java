package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import parley.model.Agency;
import parley.model.Article;
import parley.model.Caption;
import parley.model.Reason;
import parley.model.Span;
import parley.testkit.Cases;

@NullUnmarked
class PlainTextReaderTest {
    private static final String COPIED =
            """
            Home News Sections Search
            Envoys say a truce text is nearly ready

            Reuters |
            Mar 3, 2023 09:15 PM IST

            Mediators in Doha said on Friday that both delegations had agreed on most of the wording of a truce, \
            leaving only its length open.

            A delegate leaves the talks in Doha on Thursday. (AFP)
            The two sides have met for six days without a break, according to the host country's foreign ministry.

            Read also: What we know of the talks
            "We want it signed this week," the chief mediator said, adding that neither side had set a deadline.
            """;

    private final Article article = new PlainTextReader().read("copied.txt", COPIED);

    private String words(Span span) {
        return article.words(span);
    }

    @Test
    void theTitleIsTheFirstLineThatIsNoMenu() {
        assertThat(words(article.title().value()))
                .isEqualTo("Envoys say a truce text is nearly ready");
    }

    @Test
    void theAgencyLineIsNoParagraphAndNoAuthor() {
        assertThat(article.agencies().getFirst().value())
                .isEqualTo(new Agency("Reuters", Agency.Role.WIRE));
        assertThat(article.byline()).isEmpty();
    }

    @Test
    void anAmbiguousZoneKeepsItsOtherReadings() {
        var published = article.published().value();
        assertThat(published.instant()).isEqualTo(Instant.parse("2023-03-03T15:45:00Z"));
        assertThat(published.alternatives())
                .containsExactly(ZoneId.of("Asia/Jerusalem"), ZoneId.of("Europe/Dublin"));
        assertThat(words(article.published().words())).isEqualTo("Mar 3, 2023 09:15 PM IST");
    }

    @Test
    void theCaptionAndItsCreditAreNotBody() {
        Caption caption = article.captions().getFirst();
        assertThat(words(caption.words()))
                .isEqualTo("A delegate leaves the talks in Doha on Thursday.");
        assertThat(words(caption.credit())).isEqualTo("AFP");
        assertThat(article.paragraphs()).hasSize(3).noneMatch(p -> p.overlaps(caption.words()));
    }

    @Test
    void menusAndInvitationsAreLeftOut() {
        assertThat(article.leftOut())
                .extracting(this::words)
                .contains("Home News Sections Search", "Read also: What we know of the talks");
    }

    @Test
    void aCreditThatRunsIntoTheBodyEndsTheCaption() {
        String text =
                "A headline about the talks\n\n"
                        + "The first paragraph says what the two delegations agreed on at the talks on"
                        + " Monday.\n\n"
                        + "The minister arrives at the hall.(EPA)Talks resumed on Tuesday after a day's"
                        + " pause, and both sides said that they would stay.";
        Article read = new PlainTextReader().read("run-on", text);
        assertThat(read.words(read.captions().getFirst().words()))
                .isEqualTo("The minister arrives at the hall.");
        assertThat(read.words(read.paragraphs().get(1))).startsWith("Talks resumed on Tuesday");
    }

    @Test
    void theTextIsKeptAsItIs() {
        assertThat(article.text()).isEqualTo(COPIED);
    }

    @Test
    void theDayOfADatelineDatesATextThatHasNoDateLine() {
        Article read =
                new PlainTextReader()
                        .read(
                                "a.txt",
                                "CAIRO, March 3, 2026 (Reuters) - The army said on Tuesday that it"
                                        + " would not join the talks.");
        assertThat(read.published().value().date()).isEqualTo(LocalDate.of(2026, 3, 3));
        Article undated =
                new PlainTextReader()
                        .read(
                                "a.txt",
                                "The army said on March 3, 2026 - a Tuesday - that it would not"
                                        + " join the talks.");
        assertThat(undated.published()).isNull();
    }

    @Test
    void proseAloneIsAllBody() {
        Article read =
                new PlainTextReader()
                        .read(
                                "prose",
                                "Both sides signed the agreement in Geneva on Friday, the hosts"
                                        + " said after the ceremony.");
        assertThat(read.title()).isNull();
        assertThat(read.paragraphs()).hasSize(1);
    }

    @Test
    void partsNeverOverlapWhateverTheText() {
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    String[] pieces = COPIED.split("(?<=[ .\\n])", -1);
                    for (int i = random.nextInt(60); i > 0; i--) {
                        text.append(pieces[random.nextInt(pieces.length)]);
                    }
                    return text.toString();
                },
                text -> {
                    Article read = new PlainTextReader().read("case", text);
                    var parts = new java.util.ArrayList<>(read.paragraphs());
                    parts.addAll(read.leftOut());
                    read.captions().forEach(caption -> parts.add(caption.words()));
                    parts.sort(null);
                    for (int i = 1; i < parts.size(); i++) {
                        assertThat(parts.get(i).start())
                                .isGreaterThanOrEqualTo(parts.get(i - 1).end());
                    }
                });
    }

    @Test
    void binaryIsRefusedWithTheOffset() {
        byte[] bytes = new byte[200];
        bytes[0] = 'P';
        Outcome outcome = new PlainTextReader().read("x.zip", bytes, null);
        assertThat(((Outcome.Refused) outcome).rejected().reason()).isEqualTo(Reason.BINARY);
        assertThat(((Outcome.Refused) outcome).rejected().offset()).isEqualTo(1);
    }

    @Test
    void nothingIsRefusedAsEmpty() {
        Outcome outcome =
                new PlainTextReader().read("x", " \n".getBytes(StandardCharsets.UTF_8), null);
        assertThat(((Outcome.Refused) outcome).rejected().reason()).isEqualTo(Reason.EMPTY);
    }
}
