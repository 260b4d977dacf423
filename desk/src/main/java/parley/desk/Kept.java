package parley.desk;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import parley.desk.html.Content;
import parley.desk.html.Rendered;

/// The contents of pages that were asked for last, until what they show may have changed. Only for
/// contents that are the same for every visitor. Safe to share between threads.
final class Kept {
    private static final int MOST = 128;

    /// What a content depends on.
    private record Key(long number, String path, String query, boolean isPart) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Rendered> contents =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Rendered> eldest) {
                    return size() > MOST;
                }
            };

    /// The content at this address, made if it is not kept.
    Content of(Context context, Site site, Supplier<Content> make) {
        String query = context.queryString();
        var key =
                new Key(
                        site.dossiers().number(),
                        context.path(),
                        query == null ? "" : query,
                        Answers.isPart(context));
        lock.lock();
        try {
            Rendered known = contents.get(key);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        Rendered made = Rendered.of(make.get());
        lock.lock();
        try {
            contents.put(key, made);
        } finally {
            lock.unlock();
        }
        return made;
    }
}
