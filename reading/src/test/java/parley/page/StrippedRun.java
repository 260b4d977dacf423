package parley.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import parley.model.Article;

/// How far fields stay the same when a page loses one kind of evidence: no gold is needed, so it
/// also tells of pages that nobody has annotated.
///
/// `StrippedRun PAGES` prints for each kind of evidence and field the share of pages whose value
/// stays, among those that had one.
@NullUnmarked
final class StrippedRun {
    private static final Map<String, String> STRIPPED = new LinkedHashMap<>();
    private static final Map<String, Function<Article, @Nullable Object>> FIELDS =
            new LinkedHashMap<>();

    static {
        STRIPPED.put("JSON-LD", "script[type=application/ld+json]");
        STRIPPED.put("meta", "meta[name], meta[property], meta[itemprop]");
        STRIPPED.put("both", "script[type=application/ld+json], meta[name], meta[property]");
        FIELDS.put("title", a -> a.title() == null ? null : Titles.key(words(a)));
        FIELDS.put("day", a -> a.published() == null ? null : a.published().value().date());
        FIELDS.put("byline", a -> a.byline().isEmpty() ? null : names(a));
        FIELDS.put("agency", a -> a.agencies().isEmpty() ? null : agencies(a));
        FIELDS.put("body", a -> a.paragraphs().isEmpty() ? null : body(a));
    }

    private StrippedRun() {}

    public static void main(String[] arguments) throws IOException {
        var reader = new PageReader();
        List<BenchPage> pages = BenchPage.all(Path.of(arguments[0]));
        for (var stripped : STRIPPED.entrySet()) {
            Map<String, int[]> counts = new LinkedHashMap<>();
            for (BenchPage page : pages) {
                compare(reader, page, stripped.getValue(), counts);
            }
            counts.forEach((field, count) ->
                    System.out.printf(
                            Locale.ROOT,
                            "without %-8s %-7s same on %4d of %4d pages (%.3f)%n",
                            stripped.getKey(),
                            field,
                            count[0],
                            count[1],
                            (double) count[0] / Math.max(1, count[1])));
        }
    }

    private static void compare(
            PageReader reader, BenchPage page, String selector, Map<String, int[]> counts) {
        Document document = Markup.parse(Decoding.of(page.bytes(), page.text("encoding")).text());
        var elements = document.select(selector);
        Article whole = read(reader, page, document);
        elements.remove();
        Article less = elements.isEmpty() ? whole : read(reader, page, document);
        if (whole == null || less == null) {
            return;
        }
        FIELDS.forEach((field, value) -> {
            Object before = value.apply(whole);
            if (before != null) {
                int[] count = counts.computeIfAbsent(field, _ -> new int[2]);
                count[0] += Objects.equals(before, value.apply(less)) ? 1 : 0;
                count[1]++;
            }
        });
    }

    private static @Nullable Article read(PageReader reader, BenchPage page, Document document) {
        byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        Outcome outcome = reader.read(page.id(), bytes, page.text("url"), "utf-8");
        return outcome instanceof Outcome.Read(Article article) ? article : null;
    }

    private static String words(Article article) {
        return article.words(article.title().value());
    }

    private static List<String> names(Article article) {
        return article.byline().stream().map(n -> n.value().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> agencies(Article article) {
        return article.agencies().stream().map(agency -> agency.value().name()).toList();
    }

    private static List<String> body(Article article) {
        return article.paragraphs().stream().map(article::words).toList();
    }
}
