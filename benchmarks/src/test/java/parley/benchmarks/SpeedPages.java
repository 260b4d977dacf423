package parley.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import parley.model.Article;
import parley.model.PageKind;
import parley.page.Outcome;
import parley.page.PageReader;

/// Real pages of a folder, written as often as a measurement needs them: each copy with its own
/// number in its texts so that none is a copy to the ledger, shuffled with a fixed seed.
final class SpeedPages {
    /// The folder with the pages that only warm up.
    static final String WARM = "warm";

    /// The folder with the pages that are measured.
    static final String PAGES = "pages";

    private static final long SEED = 20241129;

    private final List<Page> pages;

    private SpeedPages(List<Page> pages) {
        this.pages = pages;
    }

    /// @param isEnglish whether it is a report in English, so that records are looked for in it
    private record Page(Path file, boolean isEnglish) {
        static Page of(Path file, PageReader reader) throws IOException {
            boolean isEnglish =
                    reader.read(file.toString(), bytes(file), null, null)
                                    instanceof Outcome.Read(Article article)
                            && article.isEnglish()
                            && (article.kind() == PageKind.ARTICLE
                                    || article.kind() == PageKind.LIVE_BLOG);
            return new Page(file, isEnglish);
        }
    }

    /// The pages of a folder.
    ///
    /// @param onlyEnglish leaves out those in which no records are looked for
    /// @throws IOException if there is none
    static SpeedPages in(Path folder, boolean onlyEnglish) throws IOException {
        var reader = new PageReader();
        var pages = new ArrayList<Page>();
        for (Path file : files(folder)) {
            Page page = Page.of(file, reader);
            if (page.isEnglish() || !onlyEnglish) {
                pages.add(page);
            }
        }
        if (pages.isEmpty()) {
            throw new IOException(folder + " holds no .html or .html.gz that would do");
        }
        // So that the first of them, when few are wanted, are of all kinds.
        Collections.shuffle(pages, new Random(SEED));
        return new SpeedPages(pages);
    }

    /// The files of pages in a folder, in the order of their names.
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.html(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    /// Writes pages into the folders [#WARM] and [#PAGES] below one.
    ///
    /// @return how many of those to be measured are reports in English
    int write(Path scratch, int warm, int count) throws IOException {
        Files.createDirectories(scratch.resolve(WARM));
        Files.createDirectories(scratch.resolve(PAGES));
        var order = new ArrayList<>(IntStream.range(0, warm + count).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        int english = 0;
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            Page page = pages.get(number % pages.size());
            english += i >= warm && page.isEnglish() ? 1 : 0;
            Files.write(
                    scratch.resolve(i < warm ? WARM : PAGES).resolve("%06d.html".formatted(i)),
                    numbered(bytes(page.file()), number));
        }
        return english;
    }

    /// A page as it was published.
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return plain.readAllBytes();
        }
    }

    /// Bytes stay what they are but for a number at the end of headings and paragraphs.
    private static byte[] numbered(byte[] page, int number) {
        return new String(page, ISO_8859_1)
                .replaceAll("(?i)</(h1|title|p)>", " " + number + "</$1>")
                .getBytes(ISO_8859_1);
    }
}
