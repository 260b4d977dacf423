package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The threats of `docs/concepts/security.md`, each tried against a desk that runs.
class DeskSecurityTest {
    private static final String SECRET = "open-sesame-open-sesame";
    private static final String[] PROXY = {
        "--trust-proxy", "127.0.0.1", "--trust-proxy-header", "X-User"
    };
    private static final String HOSTILE =
            """
            <html><head><title>Oravia accepts <script>document.title='owned'</script></title></head>
            <body><h1>Oravia accepts a truce &lt;script&gt;document.title='owned'&lt;/script&gt;</h1>
            <p>By Ann &lt;img src=x onerror="document.title='owned'"&gt; Writer</p>
            <p>Oravia's president, Elin Marek, said on Wednesday that Oravia would accept a ceasefire if
            Meridia withdrew its troops &lt;svg onload=alert(1)&gt; from the border.</p>
            <p>Meridia's foreign ministry rejected any withdrawal before a ceasefire.</p></body></html>
            """;

    @TempDir private static Path folder;

    private static @Nullable DeskServer open;
    private static @Nullable DeskServer guarded;

    @BeforeAll
    static void start() throws IOException {
        Path page = Files.writeString(folder.resolve("hostile.html"), HOSTILE);
        Path ledger = folder.resolve("ledger");
        Parley.run("ingest", "--engine", "fast", "--ledger", ledger.toString(), page.toString());
        open = DeskServer.start(ledger);
        guarded = DeskServer.start(folder.resolve("guarded"), "--token", SECRET);
    }

    @AfterAll
    static void stop() {
        Stream.of(open, guarded).filter(Objects::nonNull).forEach(DeskServer::close);
    }

    private static DeskServer desk() {
        return Objects.requireNonNull(open);
    }

    private static DeskServer guarded() {
        return Objects.requireNonNull(guarded);
    }

    @Test
    void wordsOfHostilePagesStayWords() {
        for (String path :
                List.of("/", "/reports", "/parties", "/search?q=truce", "/timeline", "/print")) {
            assertThat(desk().get(path).body())
                    .describedAs(path)
                    .doesNotContain("<script>document", "<img src=x", "<svg onload");
        }
        Matcher report =
                Pattern.compile("/reports/[0-9a-f]{64}").matcher(desk().get("/reports").body());
        assertThat(report.find()).isTrue();
        assertThat(desk().get(report.group()).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>document", "<img src=x", "<svg onload");
    }

    @Test
    void everyAnswerForbidsScriptsOfOthersAndFrames() {
        for (String path : List.of("/", "/no-such-page", "/search?q=bogus:1", "/api/v1/reports")) {
            HttpResponse<String> answer = desk().get(path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void behindAProxyLinksAndCookiesAreThoseOfTheAddressThatTheOwnerNames() throws IOException {
        Path ledger = folder.resolve("behind-a-proxy");
        try (DeskServer desk = DeskServer.start(ledger, "--address", "https://desk.example.org/")) {
            assertThat(desk.get("/feed").body())
                    .contains("\"https://desk.example.org/feed\"")
                    .doesNotContain("127.0.0.1");
            assertThat(desk.get("/").headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Secure");
            assertThat(
                            raw(
                                    desk,
                                    """
                                    GET / HTTP/1.1\r
                                    Host: desk.example.org\r
                                    Connection: close\r
                                    \r
                                    """))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(
                        Parley.run(
                                        "serve",
                                        "--ledger",
                                        ledger.toString(),
                                        "--address",
                                        "https://desk.example.org/below?it")
                                .err())
                .contains("https://desk.example.org/below?it", "bad-option");
    }

    @Test
    void noPageHasScriptsOrStylesWithinItself() {
        for (String path : DeskPagesOfAnyLedger.PATHS) {
            String page = desk().get(path).body();
            assertThat(page).describedAs(path).doesNotContainPattern("(?i)<[^>]+\\son\\w+=");
            assertThat(page).describedAs(path).doesNotContainPattern("<script>|<style|\\sstyle=");
        }
    }

    @Test
    void aFormThatTheDeskDidNotWriteChangesNothing() {
        String form = "text=Oravia+accepts";
        String type = "application/x-www-form-urlencoded";

        assertThat(desk().post("/reports", form, "Content-Type", type).statusCode()).isEqualTo(403);
        assertThat(
                        desk().post(
                                        "/reports",
                                        form + "&seal=" + "0".repeat(64),
                                        "Content-Type",
                                        type,
                                        "Cookie",
                                        "parley-visitor=" + "0".repeat(64))
                                .statusCode())
                .isEqualTo(403);
        assertThat(desk().get("/reports").body()).contains("1 report in this ledger");
    }

    @Test
    void pagesOfOthersCannotUseTheInterfaceForPrograms() {
        assertThat(
                        desk().post("/api/v1/readings", "x", "Origin", "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        desk().post("/api/v1/readings", "x", "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", ""})
    void aDeskAskedForUnderAnotherNameDoesNotAnswer(String host) throws IOException {
        assertThat(raw(desk(), "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Dossier</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/../../etc/passwd",
                "/assets/x/%2e%2e/%2e%2e/etc/passwd",
                "/reports/..%2f..%2fledger.sqlite",
                "/records/....%2f%2f",
                "/cite/..%2fx.bib"
            })
    void noAddressLeadsOutOfTheDesk(String path) throws IOException {
        String answer =
                raw(
                        desk(),
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("root:", "SQLite format");
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedAndTheDeskGoesOn() throws IOException {
        String head =
                """
                POST /reports HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 99999999999\r
                \r
                text=x\
                """;

        assertThat(raw(desk(), head)).startsWith("HTTP/1.1 4");
        assertThat(desk().get("/reports").statusCode()).isEqualTo(200);
    }

    @Test
    void aGuardedDeskShowsNothingWithoutItsToken() {
        for (String path : List.of("/", "/reports", "/search?q=a", "/api/v1/reports", "/feed")) {
            assertThat(guarded().get(path).statusCode()).describedAs(path).isEqualTo(401);
        }
        assertThat(guarded().get("/reports", "Authorization", "Bearer " + SECRET).statusCode())
                .isEqualTo(200);
        assertThat(guarded().get("/sign-in").body()).contains("Token");
    }

    @Test
    void tokensCannotBeTriedOutForLong() {
        try (DeskServer desk = DeskServer.start(folder.resolve("tried"), "--token", SECRET)) {
            int refused = 0;
            for (int i = 0; i < 25; i++) {
                int status = desk.get("/", "Authorization", "Bearer guess-" + i).statusCode();
                refused += status == 429 ? 1 : 0;
            }
            assertThat(refused).isPositive();
        }
    }

    @Test
    void aDeskThatOthersCanReachDoesNotStartWithoutAToken() {
        Parley.Run run =
                Parley.run(
                        "serve", "--bind", "0.0.0.0", "--ledger", folder.resolve("no").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("needs a token", "bad-option");
    }

    @Test
    void aNameInAHeaderCountsOnlyFromTheProxyThatIsTrusted() {
        String[] elsewhere = {"--trust-proxy", "192.0.2.1", "--trust-proxy-header", "X-User"};
        try (DeskServer desk = DeskServer.start(folder.resolve("far"), elsewhere)) {
            assertThat(desk.get("/", "X-User", "ann@example.org").statusCode()).isEqualTo(401);
        }
        try (DeskServer desk = DeskServer.start(folder.resolve("near"), PROXY)) {
            assertThat(desk.get("/").statusCode()).isEqualTo(401);
            assertThat(desk.get("/sign-in").statusCode()).isEqualTo(401);
            assertThat(desk.get("/", "X-User", "ann", "X-User", "bob").statusCode()).isEqualTo(401);
            assertThat(desk.get("/", "X-User", "ann@example.org").body())
                    .contains("Signed in as ann@example.org");
        }
        assertThat(desk().get("/", "X-User", "ann@example.org").body()).doesNotContain("ann@");
    }

    @Test
    void aCorrectionIsSignedWithTheNameThatTheProxySays() throws IOException {
        Path ledger = folder.resolve("signed");
        Parley.run(
                "ingest",
                "--engine",
                "fast",
                "--ledger",
                ledger.toString(),
                folder.resolve("hostile.html").toString());
        try (DeskServer desk = DeskServer.start(ledger, PROXY)) {
            String[] ann = {"X-User", "ann@example.org"};
            Matcher record =
                    Pattern.compile("\"id\":\"([0-9a-f]{16})\"")
                            .matcher(desk.get("/api/v1/positions", ann).body());
            assertThat(record.find()).isTrue();
            HttpResponse<String> page = desk.get("/records/" + record.group(1), ann);
            Matcher seal = Pattern.compile("name=\"seal\" value=\"(\\w+)\"").matcher(page.body());
            assertThat(seal.find()).isTrue();
            HttpResponse<String> done =
                    desk.post(
                            "/corrections",
                            "kind=not-so&reason=no&by=Somebody+Else&record="
                                    + record.group(1)
                                    + "&seal="
                                    + seal.group(1),
                            "X-User",
                            "ann@example.org",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Cookie",
                            page.headers().firstValue("Set-Cookie").orElse("").split(";", -1)[0]);
            assertThat(done.statusCode()).isEqualTo(302);
        }
        assertThat(Files.readString(ledger.resolve("corrections.jsonl")))
                .contains("\"by\":\"ann@example.org\"")
                .doesNotContain("Somebody Else");
    }

    @Test
    void aProxyIsTrustedOnlyWhenItsAddressAndItsHeaderAreNamed() {
        String ledger = folder.resolve("no").toString();
        for (String[] half :
                List.of(
                        new String[] {"--trust-proxy", "127.0.0.1"},
                        new String[] {"--trust-proxy-header", "X-User"},
                        new String[] {
                            "--trust-proxy", "proxy.example", "--trust-proxy-header", "X-User"
                        })) {
            String[] all =
                    Stream.concat(Stream.of("serve", "--ledger", ledger), Stream.of(half))
                            .toArray(String[]::new);
            Parley.Run run = Parley.run(all);
            assertThat(run.code()).describedAs(String.join(" ", half)).isEqualTo(2);
            assertThat(run.err()).contains("bad-option");
        }
    }

    @Test
    void nobodyWritesMoreThanADeskTakesInAMinute() {
        try (DeskServer desk = DeskServer.start(folder.resolve("busy"))) {
            int last = 0;
            for (int i = 0; i < 300 && last != 429; i++) {
                last = desk.post("/api/v1/no-such", "{}").statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    /// What a server answers to bytes that no well-behaved client would send.
    private static String raw(DeskServer desk, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), desk.address().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(65_536), StandardCharsets.UTF_8);
        }
    }

    /// Pages that every ledger has.
    private static final class DeskPagesOfAnyLedger {
        static final List<String> PATHS =
                List.of(
                        "/",
                        "/terms",
                        "/timeline",
                        "/parties",
                        "/stories",
                        "/map",
                        "/reports",
                        "/methods",
                        "/search?q=truce",
                        "/said?q=accept",
                        "/print",
                        "/alerts",
                        "/corrections",
                        "/add",
                        "/no-such-page");
    }
}
