package parley.checks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes messages on this machine.
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    messages.add(new JsonMapper().readTree(exchange.getRequestBody()));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /// The next message, waited for a minute at most.
    JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new IllegalStateException("No message came within a minute");
        }
        return message;
    }

    /// Those that came since, and come within three rounds of the desk's watch.
    List<JsonNode> rest() throws InterruptedException {
        var rest = new ArrayList<JsonNode>();
        JsonNode message = messages.poll(6, TimeUnit.SECONDS);
        while (message != null) {
            rest.add(message);
            message = messages.poll(6, TimeUnit.SECONDS);
        }
        return rest;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
