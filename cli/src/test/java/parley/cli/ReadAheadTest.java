package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadAheadTest {
    @Test
    void resultsComeOneBatchLaterInTheOrderOfTheWork() {
        try (var ahead = new ReadAhead<Integer, Integer>(each -> each * each)) {
            var results = new ArrayList<List<Integer>>();
            results.add(ahead.then(List.of(1, 2, 3)));
            results.add(ahead.then(List.of()));
            results.add(ahead.then(IntStream.range(0, 500).boxed().toList()));
            results.add(ahead.then(List.of()));

            assertThat(results)
                    .containsExactly(
                            List.of(),
                            List.of(1, 4, 9),
                            List.of(),
                            IntStream.range(0, 500).mapToObj(each -> each * each).toList());
        }
    }

    @Test
    @Timeout(60)
    void aBatchIsWorkedOnBeforeItsResultsAreAskedFor() throws InterruptedException {
        var begun = new CountDownLatch(1);
        try (var ahead =
                new ReadAhead<String, String>(each -> {
                    begun.countDown();
                    return each;
                })) {
            ahead.then(List.of("report"));
            begun.await();

            assertThat(ahead.then(List.of())).containsExactly("report");
        }
    }

    @Test
    void aFailureReachesWhoTakesTheResults() {
        try (var ahead =
                new ReadAhead<String, String>(each -> {
                    throw new IllegalArgumentException(each);
                })) {
            ahead.then(List.of("bad"));

            assertThatThrownBy(() -> ahead.then(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("bad");
        }
    }
}
