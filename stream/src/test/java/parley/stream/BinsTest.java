package parley.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {
    private static final long QUARTER = Bins.FULL / 4;

    private static Part file(String name, long size) {
        return new Part("file:/in/" + name, name, 0, size, 0, "");
    }

    private static List<Part> files(String ending, long size, int count) {
        return IntStream.range(0, count).mapToObj(i -> file(i + ending, size)).toList();
    }

    private static List<Integer> sizes(List<Part> parts) {
        return Bins.of(parts).stream().map(bin -> bin.parts().size()).toList();
    }

    @Test
    void pagesShareATaskUntilItIsFull() {
        assertThat(sizes(files(".html", QUARTER, 10))).containsExactly(4, 4, 2);
    }

    /// Else a day's small archives would be read by a single core.
    @Test
    void aPackedArchiveCountsForWhatIsInIt() {
        long packed = Bins.FULL / Bins.UNPACKED + 1;

        assertThat(sizes(files(".warc.gz", packed, 3))).containsExactly(1, 1, 1);
        assertThat(sizes(files(".WACZ", packed, 2))).containsExactly(1, 1);
        assertThat(sizes(files(".warc", packed, 5))).containsExactly(5);
    }

    @Test
    void linesAreATaskOfTheirOwn() {
        var lines = new Part("file:/in/a.jsonl", "a.jsonl", 0, 10, 1, "");

        assertThat(sizes(List.of(lines, lines))).containsExactly(1, 1);
    }

    @Test
    void everyPartIsInOneTaskInItsOrder() {
        List<Part> parts = files(".html", QUARTER + 1, 23);

        assertThat(Bins.of(parts).stream().flatMap(bin -> bin.parts().stream()))
                .containsExactlyElementsOf(parts);
    }
}
