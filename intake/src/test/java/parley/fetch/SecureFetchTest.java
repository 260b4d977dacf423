package parley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.model.Reason;

/// Certificates that fit, that nobody vouches for, that are of another host, and none at all.
@Timeout(60)
class SecureFetchTest {
    private static final char[] PASSWORD = "only a test".toCharArray();
    private static final FetchLimits SHORT =
            new FetchLimits(
                    1 << 20,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(4),
                    5);

    @TempDir private static Path folder;
    private static SSLContext server;
    private static SSLContext trust;

    /// The JDK's own tool makes a certificate for `news.example`, fresh for every run.
    @BeforeAll
    static void certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        var tool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "news",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=news.example",
                                "-ext",
                                "san=dns:news.example",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        server = SSLContext.getInstance("TLS");
        server.init(own.getKeyManagers(), null, null);
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("news", keys.getCertificate("news"));
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(believed);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, trusted.getTrustManagers(), null);
    }

    @Test
    void aCertificateThatFitsIsBelieved() throws IOException {
        try (var secure = secure()) {
            assertThat(fetched(secure.port(), "news.example", trust))
                    .isInstanceOf(Fetched.Body.class);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNot() throws IOException {
        try (var secure = secure()) {
            assertFails(fetched(secure.port(), "news.example", null));
            assertThat(secure.requests).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherHostIsNot() throws IOException {
        try (var secure = secure()) {
            assertFails(fetched(secure.port(), "other.example", trust));
            assertThat(secure.requests).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksPlainlyWhereItShouldNotIsNamed() throws IOException {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket client = plain.accept()) {
                            Fetching.send(client.getOutputStream(), "400 Plain", "", "x");
                            client.getInputStream().readAllBytes();
                        } catch (IOException e) {
                            // The client hung up.
                        }
                    });
            assertFails(fetched(plain.getLocalPort(), "news.example", trust));
        }
    }

    private static RawServer secure() throws IOException {
        ServerSocket socket =
                server.getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new RawServer(socket, (_, out) -> Fetching.send(out, "200 OK", "", "secure"));
    }

    private static Fetched fetched(int port, String host, @Nullable SSLContext believed) {
        Resolver resolver = _ -> List.of(InetAddress.getLoopbackAddress());
        try (var fetcher = new Fetcher("Parley-test", SHORT, resolver, true, believed)) {
            URI address = URI.create("https://" + host + ":" + port + "/");
            return fetcher.fetch(address, Fetched.Version.NONE, _ -> null);
        }
    }

    private static void assertFails(Fetched fetched) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(Reason.TLS_FAILED);
                            assertThat(failed.isLasting()).isFalse();
                        });
    }
}
