package parley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever bytes a crawl left, reading ends, gives no document above the limit, and says what it
/// could not read and where.
class WarcFileFuzzTest {
    private static final Limits SMALL = new Limits(1 << 16, 1 << 20);

    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveDocumentsOrReasons(byte[] bytes) {
        Taken taken = Taken.warc(bytes, SMALL);
        assertThat(taken.documents()).allMatch(document -> document.bytes().length <= 1 << 16);
        assertThat(taken.refused())
                .allMatch(rejected -> rejected.offset() >= 0 && rejected.offset() <= bytes.length)
                .noneMatch(rejected -> rejected.message().contains("null"));
    }
}
