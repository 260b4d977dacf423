package parley.checks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.cli.Main;

/// `parley serve` on a free port, inside the test's own JVM, until it is closed.
final class DeskServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    private final Thread serving;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private DeskServer(Thread serving, URI address) {
        this.serving = serving;
        this.address = address;
    }

    /// @param more further options
    static DeskServer start(Path ledger, String... more) {
        try {
            var read = new PipedInputStream(1 << 16);
            var err = new PrintStream(new PipedOutputStream(read), true, StandardCharsets.UTF_8);
            var out =
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            String[] arguments =
                    Stream.concat(
                                    Stream.of(
                                            "serve",
                                            "--engine",
                                            "fast",
                                            "--port",
                                            "0",
                                            "--ledger",
                                            ledger.toString()),
                                    Stream.of(more))
                            .toArray(String[]::new);
            Thread serving =
                    Thread.ofPlatform()
                            .daemon()
                            .name("parley serve")
                            .start(() -> Main.run(out, err, arguments));
            var said = new Scanner(read, StandardCharsets.UTF_8);
            String line = said.nextLine();
            Matcher found = ADDRESS.matcher(line);
            if (!found.find()) {
                throw new IllegalStateException("The desk did not start: " + line);
            }
            Thread.ofVirtual().start(() -> drain(said));
            return new DeskServer(serving, URI.create(found.group()));
        } catch (IOException e) {
            throw new UncheckedIOException("The desk did not start", e);
        }
    }

    /// A log that nobody reads would come to a stop, and the desk with it.
    private static void drain(Scanner said) {
        while (said.hasNextLine()) {
            said.nextLine();
        }
    }

    /// Such as `http://127.0.0.1:41235/`.
    URI address() {
        return address;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The desk does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the desk", e);
        }
    }

    @Override
    public void close() {
        client.close();
        serving.interrupt();
        try {
            serving.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
