package parley.desk;

import io.javalin.http.Context;
import java.util.function.Supplier;
import parley.desk.html.Content;
import parley.desk.html.Rendered;
import parley.desk.shelf.Recent;

/// The contents of pages that were asked for last, until what they show may have changed. Only for
/// contents that are the same for every visitor. Safe to share between threads.
final class Kept {
    private static final int MOST = 128;

    /// What a content depends on.
    private record Key(long number, String path, String query, boolean isPart) {}

    private final Recent<Key, Rendered> contents = new Recent<>(MOST);

    /// The content at this address, which shows the dossier; made if it is not kept.
    Content of(Context context, Site site, Supplier<Content> make) {
        return at(site.dossiers().number(), context, make);
    }

    /// The content at this address, which shows what the ledger holds at this very moment; made if
    /// it is not kept.
    Content ofLedger(Context context, Site site, Supplier<Content> make) {
        return at(site.shelf().version(), context, make);
    }

    private Content at(long number, Context context, Supplier<Content> make) {
        String query = context.queryString();
        var key =
                new Key(
                        number,
                        context.path(),
                        query == null ? "" : query,
                        Answers.isPart(context));
        return contents.get(key, () -> Rendered.of(make.get()));
    }
}
