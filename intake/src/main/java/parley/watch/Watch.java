package parley.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.feed.BadFeed;
import parley.feed.Feed;
import parley.feed.FeedReader;
import parley.fetch.Fetched;
import parley.fetch.Fetcher;
import parley.fetch.Robots;
import parley.intake.Found;
import parley.intake.MediaTypes;
import parley.model.Reason;
import parley.model.Rejected;

/// Watches feeds. One thread decides and writes; requests run beside it, one at a time to a host.
///
/// A page counts as done only after the [Sink] has kept it, so a watch that is killed fetches again
/// what was under way, and the sink knows what it has already.
public final class Watch {
    /// Pages that are handed on together, and bytes of them that wait in memory at most.
    private static final int BATCH = 64;

    private static final long BATCH_BYTES = 64L << 20;
    private static final Duration LOOK_ROUND = Duration.ofMinutes(1);

    private final WatchStore store;
    private final Fetcher fetcher;
    private final Robots robots;
    private final Pace pace;
    private final Time time;
    private final Sink sink;
    private final Listener listener;

    private final LinkedBlockingQueue<Done> finished = new LinkedBlockingQueue<>();
    private final Map<String, Instant> cooling = new HashMap<>();
    private final List<Done> pages = new ArrayList<>();
    private long pageBytes;
    private int underWay;
    private Instant lastRound = Instant.MIN;
    private Instant horizon = Instant.MAX;
    private volatile boolean isStopped;

    /// One request that has come to its end.
    private record Done(Task task, Fetched fetched) {}

    public Watch(
            WatchStore store,
            Fetcher fetcher,
            Robots robots,
            Pace pace,
            Time time,
            Sink sink,
            Listener listener) {
        this.store = store;
        this.fetcher = fetcher;
        this.robots = robots;
        this.pace = pace;
        this.time = time;
        this.sink = sink;
        this.listener = listener;
    }

    /// Sets which feeds are watched from now on.
    public void feeds(Collection<URI> feeds) {
        store.watch(feeds, time.instant(), pace.every());
    }

    /// Ends the watch after what is under way; may be called from any thread.
    public void stop() {
        isStopped = true;
    }

    /// Does all that is due now, then returns. What must wait longer than a host's gap is left for
    /// the next time.
    public void once() throws InterruptedException {
        Instant start = time.instant();
        run(start);
    }

    /// Goes on until [#stop()].
    public void run() throws InterruptedException {
        run(Instant.MAX);
    }

    /// @param last nothing that is due later is begun
    private void run(Instant last) throws InterruptedException {
        horizon = last;
        try {
            while (!isStopped) {
                begin(last);
                lookRound();
                if (underWay > 0) {
                    take();
                } else {
                    hand();
                    Instant next = next(last);
                    if (next == null) {
                        return;
                    }
                    time.sleepUntil(next);
                }
            }
        } finally {
            while (underWay > 0) {
                take();
            }
            hand();
        }
    }

    /// Once a minute, however much there is to do.
    private void lookRound() {
        Instant now = time.instant();
        if (!now.isBefore(lastRound.plus(LOOK_ROUND))) {
            lastRound = now;
            listener.alive(now, store.waiting());
        }
    }

    /// When there is something to do again, null for not before `last`.
    private @Nullable Instant next(Instant last) {
        Instant now = time.instant();
        Instant due = store.nextDue();
        boolean isOver = due == null ? !last.equals(Instant.MAX) : due.isAfter(last);
        if (isOver) {
            return null;
        }
        Instant round = now.plus(LOOK_ROUND);
        Instant until = due == null || due.isAfter(round) ? round : due;
        // What is due may wait for its host only.
        for (Instant free : cooling.values()) {
            if (!until.isAfter(now) || free.isBefore(until)) {
                until = free;
            }
        }
        return until;
    }

    private void begin(Instant last) {
        Instant now = time.instant();
        for (Iterator<Map.Entry<String, Instant>> all = cooling.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, Instant> host = all.next();
            if (!host.getValue().isAfter(now)) {
                store.busy(host.getKey(), false);
                all.remove();
            }
        }
        Instant latest = now.isBefore(last) ? now : last;
        while (underWay < pace.atOnce() && pageBytes < BATCH_BYTES) {
            Task task = store.due(latest);
            if (task == null) {
                return;
            }
            store.busy(WatchStore.host(task.address()), true);
            store.held(task.address(), true);
            underWay++;
            Thread.ofVirtual().name("fetch").start(() -> finished.add(fetch(task)));
        }
    }

    private Done fetch(Task task) {
        var known = task instanceof Task.ReadFeed feed ? feed.version() : Fetched.Version.NONE;
        try {
            return new Done(task, fetcher.fetch(task.address(), known, robots::refusal));
        } catch (RuntimeException | Error e) {
            // Whatever it is, a request that is never told as done would be waited for for ever.
            String message = task.address() + ": " + e;
            return new Done(task, new Fetched.Failed(Reason.DEFECT, message, true, null));
        }
    }

    private void take() throws InterruptedException {
        Done done = finished.poll(200, TimeUnit.MILLISECONDS);
        if (done == null) {
            return;
        }
        underWay--;
        Instant now = time.instant();
        URI address = done.task.address();
        Duration delay = robots.delay(address);
        cooling.put(
                WatchStore.host(address),
                now.plus(delay.compareTo(pace.gap()) > 0 ? delay : pace.gap()));
        Duration asked = done.fetched instanceof Fetched.Failed it ? it.retryAfter() : null;
        if (asked != null) {
            // A server that is busy is busy for all its pages.
            store.postpone(WatchStore.host(address), now.plus(Pace.capped(asked)));
        }
        switch (done.task) {
            case Task.ReadFeed feed -> feed(feed, done.fetched, now);
            case Task.FetchPage page -> page(page, done, now);
        }
        if (pages.isEmpty() || !pages.getLast().equals(done)) {
            store.held(address, false);
        }
        if (pages.size() >= BATCH || pageBytes >= BATCH_BYTES) {
            hand();
        }
    }

    private void feed(Task.ReadFeed feed, Fetched fetched, Instant now) {
        switch (fetched) {
            case Fetched.Unchanged(var freshFor) -> {
                store.feedRead(
                        feed,
                        feed.version(),
                        _ -> pace.interval(feed.interval(), false, freshFor),
                        List.of(),
                        List.of(),
                        now,
                        now);
                listener.feedRead(feed.address(), 0, 0);
            }
            case Fetched.Body body -> {
                try {
                    read(feed, body, now);
                } catch (BadFeed e) {
                    String message = feed.address() + " is no feed: " + e.getMessage();
                    failed(feed, new Fetched.Failed(Reason.BAD_FEED, message, false, null), now);
                }
            }
            case Fetched.Failed failed -> failed(feed, failed, now);
        }
    }

    private void read(Task.ReadFeed feed, Fetched.Body body, Instant now) throws BadFeed {
        Feed read = FeedReader.read(body.bytes(), body.contentType(), body.address());
        List<URI> named = read.entries().stream().map(Feed.Entry::address).toList();
        Duration asked = longer(read.every(), body.freshFor());
        int fresh =
                store.feedRead(
                        feed,
                        body.version(),
                        count -> pace.interval(feed.interval(), count > 0, asked),
                        named,
                        read.more(),
                        now,
                        now.isBefore(horizon) ? now : horizon);
        store.unusable(read.unusable(), now);
        listener.feedRead(feed.address(), named.size(), fresh);
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private void failed(Task.ReadFeed feed, Fetched.Failed failed, Instant now) {
        Instant again = now.plus(pace.afterFailure(feed.failures() + 1, failed.retryAfter()));
        store.feedFailed(feed, failed.reason(), failed.message(), again, now);
        listener.feedFailed(feed.address(), failed.reason(), failed.message(), again);
    }

    private void page(Task.FetchPage page, Done done, Instant now) {
        switch (done.fetched) {
            case Fetched.Body body when MediaTypes.isPage(body.contentType()) -> {
                pages.add(done);
                pageBytes += body.bytes().length;
            }
            case Fetched.Body body -> {
                String message = page.address() + " is " + body.contentType();
                failed(page, new Fetched.Failed(Reason.NOT_A_PAGE, message, true, null), now);
            }
            case Fetched.Failed failed -> failed(page, failed, now);
            case Fetched.Unchanged _ -> {
                String message = page.address() + " says that it has not changed, unasked";
                failed(page, new Fetched.Failed(Reason.HTTP_ERROR, message, false, null), now);
            }
        }
    }

    private void failed(Task.FetchPage page, Fetched.Failed failed, Instant now) {
        Duration wait =
                failed.isLasting() ? null : pace.again(page.attempts() + 1, failed.retryAfter());
        Instant again = wait == null ? null : now.plus(wait);
        store.pageFailed(page, failed.reason(), again, now);
        listener.pageFailed(page.address(), failed.reason(), failed.message(), again);
    }

    /// Hands the pages that wait to the sink.
    private void hand() {
        if (pages.isEmpty()) {
            return;
        }
        List<Sink.Outcome> outcomes = sink.take(pages.stream().map(Watch::document).toList());
        Map<URI, String> kinds = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            URI address = pages.get(i).task.address();
            Sink.Outcome outcome = outcomes.get(i);
            Rejected rejected = outcome.rejected();
            kinds.put(address, rejected == null ? outcome.kind() : rejected.reason().slug());
        }
        store.pagesDone(kinds, time.instant());
        kinds.keySet().forEach(address -> store.held(address, false));
        for (int i = 0; i < pages.size(); i++) {
            URI address = pages.get(i).task.address();
            Rejected rejected = outcomes.get(i).rejected();
            if (rejected == null) {
                listener.pageTaken(address, outcomes.get(i).kind());
            } else {
                listener.pageFailed(address, rejected.reason(), rejected.message(), null);
            }
        }
        pages.clear();
        pageBytes = 0;
    }

    private static Found.Document document(Done done) {
        var body = (Fetched.Body) done.fetched;
        String address = body.address().toString();
        return new Found.Document(
                address, body.bytes(), address, MediaTypes.charset(body.contentType()), null, null);
    }
}
