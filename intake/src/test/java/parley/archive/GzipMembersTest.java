package parley.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.archive.WarcMaker.crawl;
import static parley.archive.WarcMaker.html;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Reason;

/// Gzip members that hold more than one record, or something else behind it.
class GzipMembersTest {
    @Test
    void aFileThatIsPackedAsAWholeIsReadToo() {
        byte[] whole = WarcMaker.gzip(crawl(false, 3).bytes());
        Taken taken = Taken.warc(whole);
        assertThat(taken.texts()).containsExactly(html(0), html(1), html(2));
        assertThat(taken.refused()).isEmpty();
    }

    @Test
    void whatIsLostBehindALargeRecordOfAFileInOnePieceIsTold() {
        byte[] whole =
                crawl(false, 2)
                        .answer(
                                "https://news.example/film",
                                "200 OK",
                                "Content-Type: video/mp4\r\n",
                                new byte[4 << 20])
                        .page("https://news.example/9", html(9))
                        .bytes();
        var small = new Limits(1 << 20, 1 << 30);

        Taken inOnePiece = Taken.warc(WarcMaker.gzip(whole), small);
        assertThat(inOnePiece.texts()).containsExactly(html(0), html(1));
        assertThat(inOnePiece.refused())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(it.message()).contains("what follows");
                });

        Taken unpacked = Taken.warc(whole, small);
        assertThat(unpacked.texts()).containsExactly(html(0), html(1), html(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r\n\r\n\r\n", "\n\n"})
    void otherPaddingBehindAPackedRecordCostsNoPage(String padding) {
        byte[] plain = crawl(false, 1).bytes();
        byte[] bare = Arrays.copyOf(plain, plain.length - 4);
        var record = new ByteArrayOutputStream();
        record.writeBytes(bare);
        record.writeBytes(padding.getBytes(UTF_8));

        Taken taken =
                Taken.warc(
                        new WarcMaker(true)
                                .raw(record.toByteArray())
                                .page("https://news.example/1", html(1))
                                .bytes());

        assertThat(taken.texts()).containsExactly(html(0), html(1));
        assertThat(taken.refused()).isEmpty();
    }

    @Test
    void aBrokenRecordBehindAPageOfTheSameMemberIsTold() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(crawl(false, 1).bytes());
        both.writeBytes(
                "WRAC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n".getBytes(UTF_8));
        both.writeBytes("x".repeat(40).getBytes(UTF_8));

        Taken taken = Taken.warc(WarcMaker.gzip(both.toByteArray()));

        assertThat(taken.refused()).isNotEmpty();
    }
}
