package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages that Parley writes, as a reader meets them in a browser: the reading of one report and
/// the dossier of many.
class BrowserTest {
    @TempDir private static Path folder;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void writePagesAndStart() throws IOException {
        Chromium started = Chromium.start();
        chromium = started;
        String report = Project.ROOT.resolve("samples/grain-4-russia-quits.html").toString();
        String demo = Project.ROOT.resolve("samples/ceasefire-2025").toString();
        Files.writeString(
                folder.resolve("reading.html"),
                Parley.run("read", "--format", "html", report).out());
        Files.writeString(
                folder.resolve("dossier.html"),
                Parley.run("dossier", "--format", "html", "--package", "ceasefire", demo).out());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Chromium.Opened open(String name, ColorScheme scheme, int width) {
        return Objects.requireNonNull(chromium).open(folder.resolve(name + ".html"), scheme, width);
    }

    @ParameterizedTest
    @CsvSource({
        "reading, LIGHT, 1280",
        "reading, DARK, 1280",
        "reading, LIGHT, 320",
        "dossier, LIGHT, 1280",
        "dossier, DARK, 1280",
        "dossier, DARK, 320",
    })
    void nothingKeepsPeopleOut(String name, ColorScheme scheme, int width) {
        Page page = open(name, scheme, width).page();

        assertThat(Chromium.barriers(page)).isEmpty();
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"reading", "dossier"})
    void aPageAsksForNothingAndComplainsOfNothing(String name) {
        Chromium.Opened opened = open(name, ColorScheme.LIGHT, 1280);

        assertThat(opened.requests()).hasSize(1).first().asString().startsWith("file:");
        assertThat(opened.complaints()).isEmpty();
        opened.page().close();
    }

    @ParameterizedTest
    @CsvSource({"reading, 320", "dossier, 320", "reading, 3840", "dossier, 3840"})
    void noPageScrollsSideways(String name, int width) {
        Page page = open(name, ColorScheme.LIGHT, width).page();

        Object beyond =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(beyond).isEqualTo(0);
        page.close();
    }

    @Test
    void theKeyboardReachesARecordAndLightsItsWords() {
        Page page = open("reading", ColorScheme.LIGHT, 1280).page();
        for (int i = 0; i < 40 && page.locator(".card:focus").count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        String record = page.locator(".card:focus").getAttribute("data-record");

        assertThat(page.locator("mark.lit").count()).isPositive();
        assertThat(page.locator("mark.lit").first().getAttribute("data-records")).contains(record);
        page.close();
    }

    @Test
    void aLayerCanBeSwitchedOff() {
        Page page = open("reading", ColorScheme.LIGHT, 1280).page();
        assertThat(page.locator(".statement-card").first().isVisible()).isTrue();

        page.locator("[data-layer=statement]").uncheck();

        assertThat(page.locator(".statement-card").first().isVisible()).isFalse();
        page.close();
    }

    @Test
    void aCellOfTheMatrixLeadsToItsMarkedSentence() {
        Page page = open("dossier", ColorScheme.LIGHT, 1280).page();
        page.locator(".matrix a.cell").first().click();

        String target = page.url().substring(page.url().indexOf('#'));
        assertThat(page.locator(target + " mark").first().textContent()).isNotBlank();
        page.close();
    }
}
