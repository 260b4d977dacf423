package parley.checks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real Chromium, with nothing of its own that would call out.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final String AXE = script("/axe.min.js");

    private final Playwright playwright;
    private final Browser browser;

    /// What one opened page asked for and complained of.
    record Opened(Page page, List<String> requests, List<String> complaints) {}

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts the browser; the test that calls this is skipped where there is none.
    static Chromium start() {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                "skipped: no " + PROGRAM + "; install the package chromium");
        var options =
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(options);
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    /// Opens a saved page.
    ///
    /// @param width of the window, in CSS pixels
    Opened open(Path file, ColorScheme scheme, int width) {
        return open(file.toUri(), scheme, width);
    }

    /// Opens a page at an address.
    ///
    /// @param width of the window, in CSS pixels
    Opened open(URI address, ColorScheme scheme, int width) {
        Page page =
                browser.newPage(
                        new Browser.NewPageOptions()
                                .setColorScheme(scheme)
                                .setViewportSize(width, 900));
        var requests = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address.toString());
        return new Opened(page, requests, complaints);
    }

    /// Opens a page of a desk, in light colours and as wide as a laptop.
    Page page(DeskServer desk, String path) {
        return open(desk.address().resolve(path), ColorScheme.LIGHT, 1280).page();
    }

    /// What holds these words.
    static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    /// What keeps people out, one line for each finding of axe-core: rule, and where.
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        Object found =
                page.evaluate(
                        """
                        () => axe.run().then(result => result.violations.flatMap(violation =>
                          violation.nodes.map(node => violation.id + ' at ' + node.target.join(' '))))
                        """);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    private static String script(String name) {
        try (InputStream in = Chromium.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the test's class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
