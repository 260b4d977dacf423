package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of the desk as people and machines meet it: no barriers in any scheme or width, no
/// request to anybody else, nothing that the browser complains of, and light.
class DeskBrowserTest {
    private static final int MOST_BYTES = 250_000;

    @TempDir private static Path folder;

    private static @Nullable Chromium chromium;
    private static @Nullable DeskServer desk;
    private static List<String> pages = List.of();

    @BeforeAll
    static void start() {
        Chromium started = Chromium.start();
        chromium = started;
        Path ledger = folder.resolve("ledger");
        Parley.run(
                "ingest",
                "--meaning",
                "--engine",
                "fast",
                "--ledger",
                ledger.toString(),
                Project.ROOT.resolve("samples/ceasefire-2025").toString());
        DeskServer serving = DeskServer.start(ledger);
        desk = serving;
        pages = DeskPages.of(serving);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    private static Chromium.Opened open(String path, ColorScheme scheme, int width) {
        return Objects.requireNonNull(chromium)
                .open(Objects.requireNonNull(desk).address().resolve(path), scheme, width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320"})
    void nothingKeepsPeopleOutAndNoPageScrollsSideways(ColorScheme scheme, int width) {
        var barriers = new ArrayList<String>();
        for (String path : pages) {
            Page page = open(path, scheme, width).page();
            Chromium.barriers(page).forEach(each -> barriers.add(path + ": " + each));
            barriers.addAll(sideways(page, path));
            page.close();
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void theWidestScreenIsNotTooWide() {
        Page page = open("/", ColorScheme.LIGHT, 3840).page();

        assertThat(sideways(page, "/")).isEmpty();
        page.close();
    }

    private static List<String> sideways(Page page, String path) {
        Object beyond =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        return Objects.equals(beyond, 0) ? List.of() : List.of(path + ": " + beyond + " px wide");
    }

    @Test
    void pagesAskNobodyElseAndTheBrowserComplainsOfNothing() {
        String own = Objects.requireNonNull(desk).address().toString();
        Pattern expected = Pattern.compile("Failed to load resource.*(?:400|404).*");
        for (String path : pages) {
            Chromium.Opened opened = open(path, ColorScheme.LIGHT, 1280);
            assertThat(opened.requests()).isNotEmpty().allMatch(each -> each.startsWith(own));
            assertThat(opened.complaints())
                    .describedAs(path)
                    .allMatch(each -> expected.matcher(each).matches());
            opened.page().close();
        }
    }

    @Test
    void aPageWithAllItNeedsIsLight() {
        DeskServer serving = Objects.requireNonNull(desk);
        for (String path : pages) {
            String page = serving.get(path).body();
            long bytes = page.getBytes(StandardCharsets.UTF_8).length;
            var asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
            while (asset.find()) {
                bytes += serving.get(asset.group(1)).body().getBytes(StandardCharsets.UTF_8).length;
            }
            assertThat(bytes).describedAs(path).isBetween(1_000L, (long) MOST_BYTES);
        }
    }

    @Test
    void theOpenPanelHasNoBarriersEither() {
        Page page = open("/", ColorScheme.DARK, 1280).page();
        page.locator("a.cell").first().click();
        page.locator("#panel h2").waitFor();

        assertThat(Chromium.barriers(page)).isEmpty();
        page.close();
    }
}
