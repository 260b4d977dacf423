package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.ledger.QueryParser;
import parley.model.Reason;
import parley.model.Rejected;

@Timeout(60)
class DeskStopTest {
    /// Longer than a connection may lie idle once the desk is to end.
    private static final int WORK_MILLIS = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch refused = new CountDownLatch(1);
    private final List<Answered> told = new CopyOnWriteArrayList<>();

    private Site site(Shelf shelf) {
        ReportReading none =
                (origin, _, _) ->
                        new ReportReading.Outcome.Refused(
                                new Rejected(origin, Reason.EMPTY, -1, "nothing", ""));
        return Site.of(shelf, none, new QueryParser(), _ -> new float[1], Clock.systemUTC(), false);
    }

    private Desk desk(Shelf shelf) {
        Routes slow =
                (routes, _) ->
                        routes.get(
                                "/slow/{part}",
                                context -> {
                                    begun.countDown();
                                    refused.await();
                                    Thread.sleep(WORK_MILLIS);
                                    context.result("all of it");
                                });
        return new Desk(Settings.loopback(0), site(shelf), List.of(slow), told::add).start();
    }

    @Test
    void whatIsUnderWayComesToItsEndAndNothingNewIsTaken() throws Exception {
        try (Shelf shelf = Shelf.open(folder.resolve("ledger").toString());
                HttpClient client = HttpClient.newHttpClient()) {
            Desk desk = desk(shelf);
            URI address = URI.create(desk.address());
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(get(address.resolve("slow/1")), BodyHandlers.ofString());
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            Thread closing = Thread.ofVirtual().start(desk::close);
            try {
                waitUntilRefused(address);
            } finally {
                // Else the client, on closing, waits for the answer that waits for this.
                refused.countDown();
            }

            assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("all of it");
            closing.join();
            assertThat(told).extracting(Answered::route).contains("/slow/{part}");
        }
    }

    /// The listener hears patterns of addresses, so that no search becomes a label.
    @Test
    void everyRequestIsToldByThePatternOfItsAddress() throws Exception {
        try (Shelf shelf = Shelf.open(folder.resolve("ledger").toString());
                HttpClient client = HttpClient.newHttpClient();
                Desk desk = desk(shelf)) {
            refused.countDown();
            URI address = URI.create(desk.address());
            for (String path : List.of("search?q=secret", "no-such-page", "records/0123")) {
                client.send(get(address.resolve(path)), BodyHandlers.discarding());
            }
        }
        assertThat(told)
                .extracting(Answered::route, Answered::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/search", 200),
                        org.assertj.core.groups.Tuple.tuple("none", 404),
                        org.assertj.core.groups.Tuple.tuple("/records/{id}", 404));
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    /// A desk that ends refuses by an answer, by no connection, or by cutting one that it had taken
    /// but not read.
    private static void waitUntilRefused(URI address) throws InterruptedException {
        while (isTaken(address)) {
            Thread.sleep(20);
        }
    }

    private static boolean isTaken(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient other = HttpClient.newHttpClient()) {
            return other.send(request, BodyHandlers.discarding()).statusCode() != 503;
        } catch (HttpTimeoutException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
