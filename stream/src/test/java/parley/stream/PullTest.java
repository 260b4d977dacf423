package parley.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PullTest {
    @Test
    void everythingComesInOrder() {
        var got = new ArrayList<Integer>();
        try (var pull = new Pull<Integer>(sink -> IntStream.range(0, 100).forEach(sink::accept))) {
            pull.forEachRemaining(got::add);
        }
        assertThat(got).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void whatFailsIsToldAfterWhatCameBefore() {
        try (var pull =
                new Pull<Integer>(sink -> {
                    sink.accept(1);
                    throw new IOException("the disk is gone");
                })) {
            assertThat(pull.next()).isEqualTo(1);
            assertThatThrownBy(pull::hasNext).hasRootCauseMessage("the disk is gone");
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aSourceThatNobodyAsksAnyMoreEnds() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var given = new AtomicInteger();
        try (var pull =
                new Pull<Integer>(sink -> {
                    try {
                        while (true) {
                            sink.accept(given.incrementAndGet());
                        }
                    } finally {
                        ended.countDown();
                    }
                })) {
            assertThat(pull.next()).isEqualTo(1);
        }
        assertThat(ended.await(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(given.get()).isLessThan(20);
    }
}
