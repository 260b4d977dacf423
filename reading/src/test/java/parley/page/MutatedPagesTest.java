package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import parley.model.Article;

/// Real pages, each damaged in a way of its own that is the same in every run: cut, spliced, with
/// bytes flipped and hostile markup put in. Reading them ends, throws nothing and keeps its spans.
@NullUnmarked
class MutatedPagesTest {
    private static final Path PAGES = Path.of("../../shared/bench/pages");
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final List<String> SPLINTERS =
            List.of(
                    "<div>",
                    "</article>",
                    "<script>",
                    "<!--",
                    "<table><tr>",
                    "</body></html>",
                    "<a href='",
                    "&#x110000;",
                    "<p><p><p>",
                    "<svg><title>",
                    "<template>",
                    "<script type='application/ld+json'>{\"@type\":[{",
                    "<time datetime='2024-13-45T99:99'>",
                    "<figure><figcaption>",
                    "\u0000\uFFFD",
                    "<plaintext>");

    @Test
    void damagedPagesAreReadOrRefusedWithinTwoSecondsEach() {
        assumeTrue(Files.isDirectory(PAGES), "skipped: the page bench is not beside the project");
        var reader = new PageReader();
        var threads = ManagementFactory.getThreadMXBean();
        var factory = RandomGeneratorFactory.of("L64X128MixRandom");
        long number = 0;
        for (BenchPage page : BenchPage.all(PAGES)) {
            byte[] bytes = damaged(page.bytes(), factory.create(++number));
            long start = threads.getCurrentThreadCpuTime();
            Outcome outcome = reader.read(page.id(), bytes, page.text("url"), null);
            long nanos = threads.getCurrentThreadCpuTime() - start;
            assertThat(Duration.ofNanos(nanos)).as(page.id()).isLessThan(LONGEST);
            if (outcome instanceof Outcome.Read(Article article)) {
                assertThat(article.blocks())
                        .as(page.id())
                        .allMatch(span -> span.end() <= article.text().length());
            }
        }
        assertThat(number).isGreaterThan(800);
    }

    private static byte[] damaged(byte[] page, RandomGenerator random) {
        byte[] bytes = page;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 100; i++) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(bytes.length - at, 20_000) + 1);
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> joined(bytes, at, new byte[0], at + length);
                        case 1 -> joined(bytes, at, slice(bytes, at, length), at);
                        case 2 -> joined(bytes, at, splinters(random), at);
                        case 3 -> flipped(bytes, at, length, random);
                        default -> slice(bytes, 0, Math.max(100, at));
                    };
        }
        return bytes;
    }

    private static byte[] splinters(RandomGenerator random) {
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        return splinter.repeat(1 + random.nextInt(300)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int at, int length, RandomGenerator random) {
        byte[] copy = bytes.clone();
        for (int i = at; i < at + length; i += 1 + random.nextInt(50)) {
            copy[i] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + Math.min(length, bytes.length - from));
    }

    /// The bytes before `end`, then `middle`, then those from `start` on.
    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        var out = new ByteArrayOutputStream(bytes.length + middle.length);
        out.write(bytes, 0, end);
        out.writeBytes(middle);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }
}
