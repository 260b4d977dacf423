package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bookmark that hands the page which a reader sees to the desk, from a site that forbids all
/// that a page can forbid, and a page that would use its window for itself.
class DeskClipperTest {
    private static final String REPORT =
            """
            <!doctype html><html lang="en"><head><meta charset="windows-1251">
            <title>Oravia accepts a truce</title></head><body><article><h1>Oravia accepts a truce</h1>
            <p id="late"></p>
            <p>Meridia's foreign ministry rejected any withdrawal before a ceasefire, and said that it
            would answer every breach of the line by the river.</p></article></body></html>
            """;
    private static final String DRAWN_LATER =
            "Oravia’s president, Elin Marek, said on 4 June 2025 that Oravia would accept a"
                    + " ceasefire if Meridia withdrew its troops from the border.";

    @TempDir private static Path folder;

    private static @Nullable Chromium chromium;
    private static @Nullable DeskServer desk;
    private static @Nullable HttpServer news;

    @BeforeAll
    static void start() throws IOException {
        Chromium started = Chromium.start();
        chromium = started;
        desk = DeskServer.start(folder.resolve("ledger"));
        HttpServer site =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    byte[] body = REPORT.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.getResponseHeaders()
                            .set(
                                    "Content-Security-Policy",
                                    "default-src 'none'; form-action 'none'; frame-ancestors"
                                            + " 'none'");
                    exchange.sendResponseHeaders(200, body.length);
                    try (exchange) {
                        exchange.getResponseBody().write(body);
                    }
                });
        site.start();
        news = site;
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (desk != null) {
            desk.close();
        }
        if (news != null) {
            news.stop(0);
        }
    }

    private static DeskServer desk() {
        return Objects.requireNonNull(desk);
    }

    private static Page open(URI address) {
        return Objects.requireNonNull(chromium).open(address, ColorScheme.LIGHT, 1280).page();
    }

    private static URI news(String path) {
        int port = Objects.requireNonNull(news).getAddress().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    private static String bookmark() {
        Page page = open(desk().address().resolve("/clip"));
        String code = page.locator("[data-clipper]").getAttribute("href");
        assertThat(page.locator("[data-clipper-code]").inputValue()).isEqualTo(code);
        page.close();
        assertThat(code).startsWith("javascript:");
        return code.substring("javascript:".length());
    }

    @Test
    void theReaderSeesWhatCameAndThenHasItRead() {
        String code = bookmark();
        Page report = open(news("/2025/06/truce.html?from=mail"));
        report.evaluate(
                "words => document.getElementById('late').textContent = words", DRAWN_LATER);

        Page window = report.waitForPopup(() -> report.evaluate(code));
        Locator what = window.locator("[data-clip-what]");
        PlaywrightAssertions.assertThat(what)
                .containsText("“Oravia accepts a truce” from localhost");
        assertThat(desk().get("/api/v1").body()).doesNotContain("truce.html");
        Locator read = window.locator("form[data-clip] button");
        PlaywrightAssertions.assertThat(read).isEnabled();
        PlaywrightAssertions.assertThat(read).isFocused();
        assertThat(Chromium.barriers(window)).isEmpty();
        window.keyboard().press("Enter");

        PlaywrightAssertions.assertThat(window.locator("main")).containsText("Elin Marek");
        PlaywrightAssertions.assertThat(window.locator("main")).containsText("Oravia’s president");
        assertThat(desk().get("/api/v1/reports").body())
                .contains(news("/2025/06/truce.html?from=mail").toString());
        window.close();
        report.close();
    }

    @Test
    void nothingIsKeptWithoutTheReadersOwnPress() {
        String before = desk().get("/api/v1/reports").body();
        Page hostile = open(news("/hostile.html"));

        Page window =
                hostile.waitForPopup(() ->
                        hostile.evaluate(
                                """
                                desk => {
                                  const w = open(desk + 'clip', '_blank');
                                  addEventListener('message', () => {
                                    w.postMessage({parley: 1, page: '<h1>x</h1>', title: 'Trust me',
                                      address: 'https://bank.example/'}, '*');
                                    w.postMessage({parley: 1, page: 7}, '*');
                                  });
                                }
                                """,
                                desk().address().toString()));
        PlaywrightAssertions.assertThat(window.locator("[data-clip-what]"))
                .containsText("from localhost");
        assertThat(window.locator("[name=address]").inputValue()).isEmpty();
        assertThat(window.locator("[data-clip-what] *").count()).isZero();
        window.close();
        hostile.close();
        assertThat(desk().get("/api/v1/reports").body()).isEqualTo(before);
    }

    @Test
    void aWindowThatNobodyOpenedShowsHowAndTakesNothing() {
        Page page = open(desk().address().resolve("/clip"));
        page.evaluate("() => postMessage({parley: 1, page: 'x', address: location.href}, '*')");

        PlaywrightAssertions.assertThat(page.locator("form[data-clip]")).isHidden();
        PlaywrightAssertions.assertThat(page.locator("[data-clip-how]")).isVisible();
        page.close();
    }
}
