package parley.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.archive.WarcMaker.crawl;
import static parley.archive.WarcMaker.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.intake.Found;
import parley.model.Reason;
import parley.testkit.Cases;

/// Web archives as crawlers write them, whole and damaged. All texts are ours.
@Timeout(120)
class WarcFileTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageIsFoundAtTheByteThatItNames(boolean isPacked) {
        WarcMaker maker = crawl(isPacked, 5);

        Taken taken = Taken.warc(maker.bytes());

        assertThat(taken.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 5).mapToObj(WarcMaker::html).toList());
        assertThat(taken.addresses())
                .startsWith("https://news.example/0", "https://news.example/1");
        assertThat(taken.refused()).isEmpty();
        for (Found.Document document : taken.documents()) {
            Found.Place place = Objects.requireNonNull(document.place());
            int at = (int) place.offset();
            assertThat(document.name()).isEqualTo("a.warc#" + at);
            byte[] rest = Arrays.copyOfRange(maker.bytes(), at, maker.bytes().length);
            assertThat(Taken.warc(rest).texts().getFirst())
                    .isEqualTo(new String(document.bytes(), UTF_8));
        }
    }

    @Test
    void whatIsNoReportIsCountedAndNotRefused() {
        byte[] empty = new byte[0];
        var maker =
                new WarcMaker(true)
                        .record(
                                "warcinfo",
                                "x",
                                "application/warc-fields",
                                "software: ours".getBytes(UTF_8))
                        .record(
                                "request",
                                "https://a.example/",
                                "application/http",
                                "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))
                        .answer("https://a.example/1", "301 Moved", "Location: /2\r\n", empty)
                        .answer(
                                "https://a.example/p",
                                "200 OK",
                                "Content-Type: image/png\r\n",
                                new byte[100])
                        .record(
                                "response",
                                "dns:a.example",
                                "text/dns",
                                "a.example. 60 IN A 192.0.2.1".getBytes(UTF_8))
                        .page("https://a.example/2", html(2));

        Taken taken = Taken.warc(maker.bytes());

        assertThat(taken.texts()).containsExactly(html(2));
        assertThat(taken.refused()).isEmpty();
        assertThat(taken.passed())
                .extracting(Found.PassedOver::kind)
                .containsExactly(
                        "record of type warcinfo",
                        "record of type request",
                        "answer other than 200",
                        "not a page",
                        "record of type response");
    }

    @Test
    void charsetAndCodingsOfTheAnswerAreHeeded() {
        byte[] body = html(1).getBytes(UTF_8);
        var maker =
                new WarcMaker(true)
                        .answer(
                                "https://a.example/1",
                                "200 OK",
                                """
                                Content-Type: text/html; charset="windows-1251"\r
                                Content-Encoding: gzip\r
                                """,
                                WarcMaker.gzip(body))
                        .answer(
                                "https://a.example/2",
                                "200 OK",
                                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                                "3\r\n<p>\r\n6\r\nTruce.\r\n0\r\n\r\n".getBytes(UTF_8))
                        // Common Crawl stores bodies unpacked and keeps the header under another
                        // name.
                        .answer(
                                "https://a.example/3",
                                "200 OK",
                                "Content-Type: text/html\r\nX-Crawl-Content-Encoding: gzip\r\n",
                                body)
                        .answer(
                                "https://a.example/4",
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                body)
                        .answer(
                                "https://a.example/5",
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: snappy\r\n",
                                body);

        Taken taken = Taken.warc(maker.bytes());

        assertThat(taken.texts()).containsExactly(html(1), "<p>Truce.", html(1), html(1));
        assertThat(taken.documents().getFirst().charset()).isEqualTo("windows-1251");
        assertThat(taken.refused())
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_CODING);
                    assertThat(rejected.offset()).isEqualTo(maker.starts().getLast().longValue());
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatBreaksOffGivesAllThatCameBefore(boolean isPacked) {
        WarcMaker maker = crawl(isPacked, 4);
        byte[] whole = maker.bytes();
        for (int length = 1; length < whole.length; length++) {
            int cut = length;
            Taken taken = Taken.warc(Arrays.copyOf(whole, cut));
            int complete =
                    (int) maker.starts().stream().skip(1).filter(start -> start <= cut).count();

            assertThat(taken.texts().subList(0, complete))
                    .as("cut at %s", cut)
                    .isEqualTo(IntStream.range(0, complete).mapToObj(WarcMaker::html).toList());
            assertThat(taken.refused().size() + taken.texts().size())
                    .isBetween(complete, complete + 1);
            if (!maker.starts().contains(cut) && taken.texts().size() == complete) {
                assertThat(taken.refused())
                        .as("cut at %s", cut)
                        .singleElement()
                        .satisfies(rejected ->
                                assertThat(rejected.offset())
                                        .isEqualTo(maker.starts().get(complete).longValue()));
            }
        }
    }

    @Test
    void aDamagedByteOfAPackedRecordLosesThatRecordAtMost() {
        WarcMaker maker = crawl(true, 6);
        Cases.forAll(
                random -> random.nextInt(maker.bytes().length * 8),
                bit -> {
                    byte[] damaged = maker.bytes();
                    damaged[bit / 8] ^= (byte) (1 << (bit % 8));
                    int hit =
                            (int) maker.starts().stream().filter(start -> start <= bit / 8).count()
                                    - 1;

                    Taken taken = Taken.warc(damaged);

                    var expected =
                            IntStream.range(0, 6)
                                    .filter(i -> i != hit)
                                    .mapToObj(WarcMaker::html)
                                    .toList();
                    assertThat(taken.texts()).containsAll(expected);
                    assertThat(new HashSet<>(taken.texts())).hasSameSizeAs(taken.texts());
                    // Never a page with other words than were archived.
                    assertThat(IntStream.range(0, 6).mapToObj(WarcMaker::html).toList())
                            .containsAll(taken.texts());
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void garbageBetweenRecordsIsNamedAndJumpedOver(boolean isPacked) {
        Cases.forAll(
                WarcFileTest::garbage,
                garbage -> {
                    var file = new java.io.ByteArrayOutputStream();
                    file.writeBytes(
                            new WarcMaker(isPacked).page("https://a.example/1", html(1)).bytes());
                    int at = file.size();
                    file.writeBytes(garbage);
                    file.writeBytes("\r\n".getBytes(UTF_8));
                    file.writeBytes(
                            new WarcMaker(isPacked).page("https://a.example/2", html(2)).bytes());

                    Taken taken = Taken.warc(file.toByteArray());

                    assertThat(taken.texts()).containsExactly(html(1), html(2));
                    assertThat(taken.refused())
                            .singleElement()
                            .satisfies(rejected -> {
                                assertThat(rejected.reason()).isEqualTo(Reason.DAMAGED);
                                assertThat(rejected.offset()).isEqualTo(at);
                            });
                });
    }

    private static byte[] garbage(RandomGenerator random) {
        var bytes = new byte[1 + random.nextInt(3000)];
        random.nextBytes(bytes);
        bytes[0] = 'g';
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "99999999999999999999", "nine", "4000000000"})
    void aLengthThatLiesLosesOneRecord(String length) {
        String lie =
                "WARC/1.0\r\n"
                        + "WARC-Type: response\r\n"
                        + "WARC-Target-URI: https://a.example/0\r\n"
                        + "Content-Type: application/http\r\n"
                        + "Content-Length: "
                        + length
                        + "\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx\r\n\r\n";
        for (boolean isPacked : List.of(false, true)) {
            var maker =
                    new WarcMaker(isPacked)
                            .raw(lie.getBytes(UTF_8))
                            .page("https://a.example/1", html(1));

            Taken taken = Taken.warc(maker.bytes());

            assertThat(taken.texts()).as("packed: %s", isPacked).containsExactly(html(1));
            assertThat(taken.refused())
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.offset()).isZero());
        }
    }

    @Test
    void aRecordThatUnpacksToHundredsOfMegabytesIsRefusedAndTheRestRead() {
        byte[] much = new byte[200 << 20];
        var maker =
                new WarcMaker(true)
                        .page("https://a.example/1", html(1))
                        .answer(
                                "https://a.example/2",
                                "200 OK",
                                "Content-Type: text/html\r\n",
                                much)
                        .answer(
                                "https://a.example/3",
                                "200 OK",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                WarcMaker.gzip(much))
                        .answer(
                                "https://a.example/4",
                                "200 OK",
                                "Content-Type: video/mp4\r\n",
                                much)
                        .page("https://a.example/5", html(5));

        Taken taken = Taken.warc(maker.bytes());

        assertThat(taken.texts()).containsExactly(html(1), html(5));
        assertThat(taken.refused())
                .extracting(rejected -> rejected.reason())
                .containsExactly(Reason.TOO_LARGE, Reason.TOO_LARGE);
        assertThat(taken.refused())
                .extracting(rejected -> rejected.offset())
                .containsExactly((long) maker.starts().get(1), (long) maker.starts().get(2));
        assertThat(taken.passed()).hasSize(1);
    }

    @Test
    void aHeaderWithoutEndDoesNotFillMemory() {
        var endless = new byte[64 << 20];
        Arrays.fill(endless, (byte) 'a');
        System.arraycopy("WARC/1.0\r\nX: ".getBytes(UTF_8), 0, endless, 0, 13);
        for (boolean isPacked : List.of(false, true)) {
            Taken taken =
                    Taken.warc(
                            new WarcMaker(isPacked).raw(endless).bytes(),
                            new Limits(1 << 20, 1 << 30));
            assertThat(taken.documents()).isEmpty();
            assertThat(taken.refused())
                    .extracting(rejected -> rejected.reason())
                    .contains(Reason.TOO_LARGE);
        }
    }

    /// Members that lie inside each other, so that little input would cost much work.
    @Test
    void startsOfMembersByTheThousandCostNoMoreThanTheirSize() {
        var openers = new byte[1 << 20];
        byte[] opener = Arrays.copyOf(WarcMaker.gzip("WARC/1.0\r\n".getBytes(UTF_8)), 24);
        for (int i = 0; i + opener.length <= openers.length; i += opener.length) {
            System.arraycopy(opener, 0, openers, i, opener.length);
        }
        Taken taken = Taken.warc(openers);
        assertThat(taken.documents()).isEmpty();
        assertThat(taken.refused()).isNotEmpty();
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(Taken.warc(new byte[0]).refused())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.EMPTY));
    }
}
