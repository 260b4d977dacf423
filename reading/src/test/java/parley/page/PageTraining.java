package parley.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/// Learns the weights of the page reader from development pages.
///
/// `train PAGES OUT` writes the weight files, `same PAGES OUT` fails unless these are, byte for
/// byte, what the pages give; `check PAGES OUT.jsonl` writes what the reader makes of every page
/// with weights that were learned without the page's publisher. `dates PAGES OUT` writes the
/// weights of dates alone, on top of the block weights that ship.
@NullUnmarked
final class PageTraining {
    private static final int FOLDS = 5;
    private static final String SOURCE =
            "# Weights of the %s, learned by train/page from pages whose %s is known. One node a"
                    + " line.\n# Learned from: ../shared/bench/pages (development part)."
                    + " Apache-2.0.\n";
    private static final String BLOCKS = SOURCE.formatted("block scorer", "body");
    private static final String DATES = SOURCE.formatted("ranker of dates", "day");

    private PageTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<BenchPage> pages = BenchPage.all(Path.of(arguments[1]));
        Path out = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "train" -> write(out, learn(pages));
            case "dates" -> write(out, Map.of("dates.trees", dates(pages, BlockScorer.shipped())));
            case "same" -> same(out, learn(pages));
            case "check" -> check(pages, out);
            default ->
                    throw new IllegalArgumentException(
                            "Needs train, dates, same or check, got " + arguments[0]);
        }
    }

    /// The weight files by name.
    private static Map<String, String> learn(List<BenchPage> pages) {
        var files = new LinkedHashMap<String, String>();
        BlockTraining.Weights weights = BlockTraining.learn(BlockTraining.samples(pages));
        files.put("blocks-first.trees", BLOCKS + weights.first());
        files.put("blocks-second.trees", BLOCKS + weights.second());
        files.put("dates.trees", dates(pages, weights.scorer()));
        return files;
    }

    private static String dates(List<BenchPage> pages, BlockScorer scorer) {
        return DATES + DateTraining.learn(DateTraining.samples(pages, _ -> scorer));
    }

    private static void write(Path out, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
    }

    private static void same(Path out, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path shipped = out.resolve(file.getKey());
            int at = Arrays.mismatch(Files.readAllBytes(shipped), file.getValue().getBytes(UTF_8));
            if (at >= 0) {
                throw new IllegalStateException(
                        shipped + " differs at byte " + at + " from what these pages give");
            }
        }
        System.out.println("The weights in " + out + " are what these pages give.");
    }

    private static void check(List<BenchPage> pages, Path out) throws IOException {
        List<BlockTraining.Sample> blocks = BlockTraining.samples(pages);
        var scorers = new ArrayList<BlockScorer>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            scorers.add(
                    BlockTraining.learn(
                                    BlockTraining.keep(blocks, s -> s.page().fold(FOLDS) != left))
                            .scorer());
        }
        List<DateTraining.Sample> dates =
                DateTraining.samples(pages, page -> scorers.get(page.fold(FOLDS)));
        var readers = new ArrayList<PageReader>();
        for (int fold = 0; fold < FOLDS; fold++) {
            readers.add(
                    new PageReader(scorers.get(fold), DateTraining.without(dates, fold, FOLDS)));
        }
        Files.write(
                out,
                pages.parallelStream()
                        .map(page -> BenchLine.of(page, readers.get(page.fold(FOLDS))))
                        .toList());
    }
}
