package parley.desk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecentTest {
    @Test
    @Timeout(60)
    void whatManyAskForAtOnceIsMadeOnce() throws Exception {
        var recent = new Recent<String, Integer>(4);
        var made = new AtomicInteger();
        var all = new CountDownLatch(20);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 20; i++) {
                answers.add(
                        threads.submit(() -> {
                            all.countDown();
                            all.await();
                            return recent.get("same", made::incrementAndGet);
                        }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatFailsIsMadeAnewByTheNextWhoAsks() {
        var recent = new Recent<String, Integer>(4);

        assertThatThrownBy(() ->
                        recent.get(
                                "it",
                                () -> {
                                    throw new IllegalStateException("the disk is full");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(recent.get("it", () -> 7)).isEqualTo(7);
    }

    @Test
    void whatWasNotAskedForLongestIsDroppedFirst() {
        var recent = new Recent<String, Integer>(2);
        var made = new AtomicInteger();
        recent.get("one", made::incrementAndGet);
        recent.get("two", made::incrementAndGet);
        recent.get("one", made::incrementAndGet);
        recent.get("three", made::incrementAndGet);

        assertThat(recent.get("one", made::incrementAndGet)).isEqualTo(1);
        assertThat(recent.get("two", made::incrementAndGet)).isEqualTo(4);
    }
}
