package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.page.Outcome;
import parley.page.PageReader;

/// How many pages one core turns into articles in a second of its time, every field among them.
/// `tools/speed extraction` starts it. All pages of a folder are read in turn, several times, and
/// only the last time counts.
final class PageSpeed {
    private static final int WARM_ROUNDS = 4;

    private PageSpeed() {}

    /// Measures and prints figures.
    ///
    /// @param arguments the folder of pages
    public static void main(String... arguments) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (Path file : SpeedPages.files(Path.of(arguments[0]))) {
            pages.add(SpeedPages.bytes(file));
        }
        var reader = new PageReader();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            read(reader, pages);
        }
        double collecting = Figures.collecting();
        double start = Figures.cpu();
        int articles = read(reader, pages);
        double cpu = Figures.cpu() - start;
        Figures.print("pages", pages.size(), "pages");
        Figures.print("articles among them", articles, "pages");
        Figures.print("pages a CPU-second", pages.size() / cpu, "pages/CPU-s");
        Figures.print("of it for garbage", 100 * (Figures.collecting() - collecting) / cpu, "%");
    }

    private static int read(PageReader reader, List<byte[]> pages) {
        int articles = 0;
        for (byte[] page : pages) {
            Outcome outcome = reader.read("page", page, null, null);
            articles += outcome instanceof Outcome.Read ? 1 : 0;
        }
        return articles;
    }
}
