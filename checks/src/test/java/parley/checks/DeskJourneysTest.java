package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.checks.Chromium.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the desk's users come for, step by step in a real browser.
class DeskJourneysTest {
    private static final String PASTED =
            """
            Oravia accepts a ceasefire if Meridia withdraws

            Oravia's president, Elin Marek, said on 4 June 2025 that Oravia would accept a ceasefire \
            if Meridia withdrew its troops from the border. Meridia's foreign ministry rejected any \
            withdrawal before a ceasefire.
            """;

    private static final String SEVASTOPOL =
            """
            Drones hit shipyard in Sevastopol

            Ukraine attacked a shipyard in Sevastopol on 4 June 2025, the Ukrainian navy said. Russian \
            forces shelled Kherson on Tuesday, officials said.
            """;

    @TempDir private static Path folder;

    private static @Nullable Chromium chromium;
    private static @Nullable DeskServer filled;

    @BeforeAll
    static void start() {
        Chromium started = Chromium.start();
        chromium = started;
        filled =
                DeskServer.start(Parley.ledger(folder.resolve("filled"), "samples/ceasefire-2025"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (filled != null) {
            filled.close();
        }
    }

    private static Page open(DeskServer desk, String path) {
        return Objects.requireNonNull(chromium).page(desk, path);
    }

    private static Page open(String path) {
        return open(Objects.requireNonNull(filled), path);
    }

    @Test
    void anEmptyDeskIsTriedWithTheSampleReports() throws IOException {
        try (DeskServer desk = DeskServer.start(folder.resolve("tried"));
                Stream<Path> samples = Files.list(sample(""))) {
            Page page = open(desk, "/");
            page.locator("button", named("Try with our sample reports")).click();
            page.locator("a.cell").first().waitFor();

            assertThat(page.locator(".lead").first().textContent())
                    .startsWith(samples.count() + " reports");
            page.close();
        }
    }

    @Test
    void theFirstFiveMinutesLeadFromAnEmptyLedgerToASentence() {
        try (DeskServer desk = DeskServer.start(folder.resolve("empty"))) {
            Page page = open(desk, "/");
            page.locator("textarea[name=text]").fill(PASTED);
            page.locator("button[type=submit]", named("Read")).click();
            page.locator("a.cell").first().waitFor();

            page.locator("tr:has(th:has-text('Oravia')) a.cell").first().click();
            page.locator("#panel mark").first().waitFor();
            assertThat(page.locator("#panel mark").first().textContent()).contains("Oravia");

            page.locator("#panel a", named("Read in place")).first().click();
            PlaywrightAssertions.assertThat(page.locator(".words mark.lit").first()).isVisible();
            page.close();
        }
    }

    @Test
    void droppedPagesAreReadAndARefusedOneSaysWhy() throws IOException {
        Path empty = Files.writeString(folder.resolve("blank.html"), " ");
        Path report = Project.ROOT.resolve("samples/grain-4-russia-quits.html");
        try (DeskServer desk = DeskServer.start(folder.resolve("dropped"))) {
            Page page = open(desk, "/add");
            page.locator("input[name=pages]").setInputFiles(new Path[] {report, empty});
            page.locator("button[type=submit]", named("Read")).click();

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("blank.html");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("empty");
            assertThat(page.locator("main a[href^='/reports/']").count()).isEqualTo(1);
            page.close();
        }
    }

    @Test
    void aMediatorWalksTheMatrixByKeysAndReadsWhoLeftATermOut() {
        Page page = open("/?issue=ceasefire");
        page.locator(".matrix td a").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Object party =
                page.evaluate("() => document.activeElement.closest('tr').cells[0].textContent");
        page.keyboard().press("Enter");
        page.locator("#panel h2").waitFor();
        assertThat(page.locator("#panel h2").textContent()).startsWith(Objects.toString(party));
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("#panel")).isHidden();
        assertThat(page.evaluate("() => document.activeElement.closest('tr').cells[0].textContent"))
                .isEqualTo(party);

        page.navigate(address("/cell?of=Russia&on=ceasefire"));
        assertThat(page.locator(".left-out").first().textContent()).contains("left out by");
        page.close();
    }

    @Test
    void theTimeSliderShowsTheMatrixAsItStood() {
        Page page = open("/");
        int now = page.locator("a.cell").count();
        page.keyboard().press("t");
        page.keyboard().press("Home");
        page.waitForURL(address -> address.contains("until="));
        PlaywrightAssertions.assertThat(page.locator(".chips")).isVisible();

        assertThat(page.locator("a.cell").count()).isPositive().isLessThan(now);
        page.keyboard().press("End");
        page.waitForURL(address -> !address.contains("until="));
        PlaywrightAssertions.assertThat(page.locator("a.cell")).hasCount(now);
        page.close();
    }

    @Test
    void theMatrixIsReplayedDayByDayAndWhatChangesIsMarked() {
        Page page = open("/");
        page.keyboard().press("p");
        page.waitForURL(address -> address.contains("until=2025-03-11"));
        page.waitForURL(address -> address.contains("until=2025-03-13"));
        PlaywrightAssertions.assertThat(page.locator("#moved")).containsText("changed");
        PlaywrightAssertions.assertThat(page.locator(".matrix td.changed").first()).isVisible();
        page.keyboard().press("p");

        PlaywrightAssertions.assertThat(page.locator("#play")).hasText("Replay");
        page.close();
    }

    @Test
    void aNewsroomAsksWhetherHeReallySaidItAndSeesTheWordingsSideBySide() {
        Page page = open("/");
        page.keyboard().press("/");
        page.keyboard().type("agreed ceasefire");
        page.keyboard().press("Enter");
        page.locator(".tabs a", named("Did they say it?")).click();

        Locator twice = page.locator(".steps-list > li", named("One utterance, 2 reports"));
        PlaywrightAssertions.assertThat(twice.first()).containsText("1 independent source.");
        assertThat(twice.first().locator(".columns figure").count()).isGreaterThan(1);
        page.close();
    }

    @Test
    void aReaderFindsWhatWasSaidInOtherWordsOnceTheLedgerHasLearntMeanings() {
        Path ledger = Parley.ledger(folder.resolve("meaning"), "samples/ceasefire-2025");
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/search?q=stop+shooting");
            PlaywrightAssertions.assertThat(page.locator(".hit")).hasCount(0);
            page.locator(".tabs a", named("In other words")).click();
            PlaywrightAssertions.assertThat(page.locator("[role=alert]"))
                    .containsText("reindex --meaning");

            Parley.run("reindex", "--meaning", "--ledger", ledger.toString());
            page.reload();
            PlaywrightAssertions.assertThat(page.locator(".answers"))
                    .containsText("guns fall silent");
            page.locator(".facets a", named("position")).click();
            assertThat(page.locator("#q").inputValue()).isEqualTo("stop shooting in:position");
            PlaywrightAssertions.assertThat(page.locator(".hit .verb").first()).isVisible();
            page.close();
        }
    }

    @Test
    void aMapHatchesWhatIsDisputedAndNamesClaimantsAndControllers() throws IOException {
        Path told = Files.createDirectories(folder.resolve("told"));
        Files.writeString(told.resolve("report.txt"), SEVASTOPOL);
        Path ledger = Parley.ledger(folder.resolve("disputed"), told.toString());
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/map");

            PlaywrightAssertions.assertThat(page.locator(".legend"))
                    .containsText("Sevastopol: claimed by Ukraine, Russia; controlled by Russia");
            int listed = page.locator(".legend li").count();
            assertThat(page.locator(".disputed path").count()).isGreaterThanOrEqualTo(listed);
            assertThat(
                            page.evaluate(
                                    "() => [...document.querySelectorAll('.disputed"
                                            + " path')].every(it =>"
                                            + " getComputedStyle(it).fill.includes('#hatch'))"))
                    .isEqualTo(true);
            page.close();
        }
    }

    @Test
    void aResearcherCitesARecordAndNarrowsASearchDown() {
        Page page = open("/search?q=ceasefire");
        page.locator(".facets a", named("position")).first().click();
        assertThat(page.locator("#q").inputValue()).isEqualTo("ceasefire in:position");
        page.locator(".hit a", named("Record")).first().click();
        page.locator("#cite summary", named("BibTeX")).click();

        assertThat(page.locator("#cite pre").first().textContent()).startsWith("@misc{parley-");
        page.close();
    }

    @Test
    void aSilentCellSaysInHowManyReportsNothingWasStated() {
        Page page = open("/");
        page.locator(".silent a").first().focus();

        PlaywrightAssertions.assertThat(page.locator(".silent a:focus"))
                .containsText("nothing stated in 12 reports");
        page.close();
    }

    @Test
    void anAnalystIsToldOnceOfANewLineHoweverManyReportsCopyIt() throws Exception {
        Path ledger =
                Parley.ledger(
                        folder.resolve("followed"),
                        "samples/ceasefire-2025/01-jeddah-ukraine-accepts.html");
        try (var receiver = new Receiver();
                DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/alerts?of=Russia&on=ceasefire");
            page.locator("input[name=address]").fill(receiver.address());
            page.locator("button", named("Tell me")).click();
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("Russia on ceasefire");

            page.navigate(desk.address().resolve("/add").toString());
            page.locator("input[name=pages]")
                    .setInputFiles(
                            new Path[] {
                                sample("02-putin-yes-but.html"),
                                sample("03-putin-yes-but-copy.html")
                            });
            page.locator("button[type=submit]", named("Read")).click();
            page.locator("h1", named("Reports added")).waitFor();

            var told = new ArrayList<JsonNode>();
            told.add(receiver.next());
            told.addAll(receiver.rest());
            // What the copy alone says in its standfirst is a line of its own.
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .anyMatch(each ->
                            each.path("source").asString().startsWith("2 reports, 1 independent"))
                    .allSatisfy(each -> {
                        assertThat(each.path("topic").asString()).isEqualTo("Russia on ceasefire");
                        assertThat(each.path("link").asString())
                                .startsWith(desk.address().toString());
                    });
            page.close();
        }
    }

    @Test
    void aPrintedDossierFitsOnTwoPagesAndNumbersItsQuotations() {
        Page page = open("/print");
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        int pages = pdf.split("/Type\\s*/Page[^s]", -1).length - 1;

        assertThat(pages).isBetween(1, 2);
        assertThat(page.locator("sup a").count()).isEqualTo(page.locator(".notes li").count());
        page.close();
    }

    @Test
    void aPermalinkOpensTheReportWithTheWordsMarked() {
        Page page = open("/cell?of=Russia&on=ceasefire");
        String link = page.locator("a", named("Read in place")).first().getAttribute("href");
        page.navigate(address(link.replaceFirst("\\?record=[0-9a-f]+", "")));

        PlaywrightAssertions.assertThat(page.locator(".words mark.lit").first()).isVisible();
        PlaywrightAssertions.assertThat(page.locator("details.card[open]").first()).isVisible();
        page.close();
    }

    @Test
    void aNameIsTheSourcesOwnAndSaysOnFocusWhoIsMeant() {
        Page page = open("/cell?of=Russia&on=ceasefire");
        String link = page.locator("a", named("Read in place")).first().getAttribute("href");
        page.navigate(address(link));
        assertThat(page.locator("mark[tabindex]").count()).isZero();
        page.locator("[data-layer=name]").check();
        Locator name = page.locator("mark.name[tabindex]", named("Zelensky")).first();
        name.focus();

        assertThat(name.getAttribute("aria-description"))
                .isEqualTo("Volodymyr Zelenskyy, for Ukraine");
        assertThat(name.evaluate("it => getComputedStyle(it, '::after').content").toString())
                .contains("Volodymyr Zelenskyy");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator("[data-layer=name]").uncheck();
        assertThat(page.locator("mark[tabindex]").count()).isZero();
        page.close();
    }

    private static Path sample(String name) {
        return Project.ROOT.resolve("samples/ceasefire-2025").resolve(name);
    }

    @Test
    void questionMarkListsTheKeys() {
        Page page = open("/");
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isHidden();
        page.close();
    }

    private static String address(String path) {
        return Objects.requireNonNull(filled).address().resolve(path).toString();
    }
}
