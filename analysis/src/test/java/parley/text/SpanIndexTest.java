package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Span;

/// What the index finds is what a look at every span finds.
class SpanIndexTest {
    private static final int TEXT = 5_000;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Span span(Random random, int longest) {
        int start = random.nextInt(TEXT);
        return new Span(start, start + 1 + random.nextInt(longest));
    }

    private static List<Span> spans(Random random) {
        int longest = random.nextBoolean() ? 60 : 3_000;
        return Stream.generate(() -> span(random, longest)).limit(random.nextInt(80)).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingOverAnOffsetIsFoundInTheGivenOrder(int seed) {
        var random = new Random(seed);
        List<Span> spans = spans(random);
        var index = SpanIndex.of(spans, Function.identity());
        int offset = random.nextInt(2 * TEXT);

        assertThat(index.near(offset).stream().filter(each -> each.contains(offset)).toList())
                .isEqualTo(spans.stream().filter(each -> each.contains(offset)).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingOverSomeWordsIsFoundOnceInTheGivenOrder(int seed) {
        var random = new Random(seed);
        List<Span> spans = spans(random);
        var index = SpanIndex.of(spans, Function.identity());
        Span words = span(random, 2_000);

        assertThat(index.near(words).stream().filter(each -> each.overlaps(words)).toList())
                .isEqualTo(spans.stream().filter(each -> each.overlaps(words)).toList());
    }
}
