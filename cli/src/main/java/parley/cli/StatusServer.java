package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Answers whoever looks after the program: `/metrics` for Prometheus, `/health` (does it still do
/// something?) and `/ready` (has it begun?), with 200 or 503.
final class StatusServer implements AutoCloseable {
    private final HttpServer server;
    private volatile boolean isReady;

    /// @param address where to listen, port 0 for any that is free
    /// @throws UncheckedIOException if that cannot be
    StatusServer(InetSocketAddress address, Supplier<String> metrics, BooleanSupplier isHealthy) {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address, e);
        }
        server.createContext(
                "/",
                exchange -> {
                    switch (exchange.getRequestURI().getPath()) {
                        case "/metrics" ->
                                send(
                                        exchange,
                                        200,
                                        "text/plain; version=0.0.4; charset=utf-8",
                                        metrics.get());
                        case "/health" -> state(exchange, isHealthy.getAsBoolean());
                        case "/ready" -> state(exchange, isReady);
                        default -> send(exchange, 404, "text/plain", "/metrics, /health, /ready\n");
                    }
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// Says from now on whether the program has begun and does not end yet.
    void ready(boolean yes) {
        isReady = yes;
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private static void state(HttpExchange exchange, boolean isGood) throws IOException {
        send(exchange, isGood ? 200 : 503, "text/plain", isGood ? "yes\n" : "no\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
