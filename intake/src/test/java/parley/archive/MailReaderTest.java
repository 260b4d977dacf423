package parley.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.DocumentReader;
import parley.document.Waiting;
import parley.intake.Found;
import parley.model.Article;
import parley.model.Published;
import parley.model.Reason;
import parley.page.Outcome;

/// Mails of our own: when they were sent, and how deep their parts may lie.
class MailReaderTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDateTime SENT = LocalDateTime.of(2024, 11, 29, 22, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 29 Nov 2024 22:06:00 -0500         | -05:00",
                "Fri, 29 Nov 2024 22:06:00 -0500 (EST)   | -05:00",
                "29 Nov 2024 22:06 +0200                 | +02:00",
                "Fri, 29 Nov 2024 22:06:00 EST           | -05:00",
                "Fri, 29 Nov 2024 22:06:00 pdt           | -07:00",
                "Fri, 29 Nov 24 22:06:00 GMT             | Z",
                "Mon, 29 Nov 2024 22:06:00 UT            | Z"
            })
    void theSendersOwnZoneCountsBeforeTheGivenOne(String date, String zone) {
        Published published = published(date);

        assertThat(published.local()).isEqualTo(SENT);
        assertThat(published.zone()).isEqualTo(ZoneOffset.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 29 Nov 2024 22:06:00 -0000",
                "Fri, 29 Nov 2024 22:06:00 XYZ",
                "Fri, 29 Nov 2024 22:06:00"
            })
    void theGivenZoneCountsWhereTheMailTellsNone(String date) {
        Published published = published(date);

        assertThat(published.local()).isEqualTo(SENT);
        assertThat(published.zone()).isEqualTo(KYIV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31 Nov 2024 22:06:00 +0000", "29 Foo 2024 22:06:00 GMT"})
    void wordsThatAreNoDateAreNone(String date) {
        assertThat(article(date).published()).isNull();
    }

    @Test
    void aMailOfNothingButPartsWithinPartsIsRefused() {
        assertThat(read(nested(20_000)))
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> {
                            assertThat(refused.rejected().reason()).isEqualTo(Reason.DAMAGED);
                            assertThat(refused.rejected().offset()).isEqualTo(7);
                        });
    }

    @Test
    void aMailInsideMailsIsRead() {
        assertThat(read(nested(10))).isInstanceOf(Found.Document.class);
    }

    private static Found read(String mail) {
        return new MailReader("a.mbox").read(mail.getBytes(US_ASCII), 7);
    }

    private static String nested(int depth) {
        var mail = new StringBuilder("Subject: Truce\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        return mail.append("Content-Type: text/plain\n\nThe envoy spoke.\n").toString();
    }

    private static Published published(String date) {
        return Objects.requireNonNull(article(date).published()).value();
    }

    private static Article article(String date) {
        Found found =
                read("Subject: Truce\nDate: " + date + "\n\nThe envoy of Ostmark spoke at last.\n");
        assertThat(found).isInstanceOf(Found.Document.class);
        Outcome outcome = new DocumentReader(null, KYIV).read(Waiting.of((Found.Document) found));
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).article();
    }
}
