package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.checks.Chromium.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people put right on the desk, in a real browser: two clicks each, with what it touches
/// shown.
class DeskCorrectionTest {
    @TempDir private static Path folder;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page open(DeskServer desk, String path) {
        return Objects.requireNonNull(chromium).page(desk, path);
    }

    @Test
    void aRecordIsCorrectedInTwoClicksAndTheCorrectionIsWithdrawn() throws IOException {
        Path ledger =
                Parley.ledger(
                        folder.resolve("corrected"),
                        "samples/ceasefire-2025/02-putin-yes-but.html");
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/cell?of=Russia&on=ceasefire");
            String before = page.locator(".steps-list").textContent();
            page.locator(".doings a", named("Correct")).first().click();
            page.locator("button", named("Leave the record out")).click();

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Not so");
            page.navigate(desk.address().resolve("/cell?of=Russia&on=ceasefire").toString());
            assertThat(page.locator("main").textContent()).isNotEqualTo(before);
            assertThat(Files.readString(ledger.resolve("corrections.jsonl")))
                    .contains("The report does not say this.");

            page.navigate(desk.address().resolve("/corrections").toString());
            page.locator("button", named("Withdraw")).click();
            page.navigate(desk.address().resolve("/cell?of=Russia&on=ceasefire").toString());
            assertThat(page.locator(".steps-list").textContent()).isEqualTo(before);
            page.close();
        }
    }

    @Test
    void twoNamesOfOnePartyAreMergedInTwoClicksAfterWhatChangesIsListed() {
        Path ledger = Parley.ledger(folder.resolve("merged"), "samples/ceasefire-2025");
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/party?name=European+leaders");
            page.locator("input[name=into]").fill("European Union");
            page.locator("button", named("See what changes")).click();
            PlaywrightAssertions.assertThat(page.locator(".lead")).containsText("will name");
            int listed = page.locator(".plain li").count();
            assertThat(listed).isPositive();
            page.locator("button", named("Merge")).click();

            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("European Union");
            assertThat(page.locator(".steps-list > li").count()).isPositive();
            page.navigate(desk.address().resolve("/parties").toString());
            assertThat(page.locator("main").textContent()).doesNotContain("European leaders");
            page.close();
        }
    }

    @Test
    void aNameThatIsTwoPartiesIsPartedRecordByRecord() {
        Path ledger = Parley.ledger(folder.resolve("parted"), "samples/ceasefire-2025");
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/cell?of=Ukraine&on=ceasefire");
            page.locator(".doings a", named("Correct")).first().click();
            page.locator("a", named("is somebody else here")).click();
            assertThat(page.locator("input[name=record]:checked").count()).isEqualTo(1);
            page.locator("input[name=into]").fill("Ukraine's delegation");
            page.locator("button", named("Part them")).click();

            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Ukraine's delegation");
            assertThat(page.locator(".steps-list > li").count()).isEqualTo(1);
            page.close();
        }
    }

    @Test
    void twoUtterancesAreOneInTwoClicks() {
        Path ledger = Parley.ledger(folder.resolve("joined"), "samples/ceasefire-2025");
        try (DeskServer desk = DeskServer.start(ledger)) {
            Page page = open(desk, "/cell?of=Russia&on=ceasefire");
            int before = page.locator(".steps-list > li").count();
            String first = page.locator(".doings a", named("Record")).first().getAttribute("href");
            page.navigate(
                    desk.address().resolve(first.replace("records", "utterances")).toString());
            page.locator("a", named("Another is the same utterance")).click();
            page.locator("button", named("The same utterance")).first().click();

            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Russia");
            assertThat(page.locator(".columns figure").count()).isGreaterThan(1);
            page.navigate(desk.address().resolve("/cell?of=Russia&on=ceasefire").toString());
            assertThat(page.locator(".steps-list > li").count()).isEqualTo(before - 1);
            page.close();
        }
    }
}
