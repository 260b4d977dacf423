package parley.desk.follow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Posts messages. A desk that others can reach posts only to public addresses, so that nobody can
/// make it knock on doors behind its own firewall; redirects are not followed.
public final class Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final boolean isPrivateAllowed;

    /// @param isPrivateAllowed whether messages may go to this machine and its neighbours
    public Courier(boolean isPrivateAllowed) {
        this.isPrivateAllowed = isPrivateAllowed;
    }

    /// Checks that messages may be sent to an address.
    ///
    /// @throws IllegalArgumentException if not; the message says why
    void check(URI address) {
        String scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!(scheme.equals("https") || scheme.equals("http")) || host == null) {
            throw new IllegalArgumentException(
                    "A message is posted to an address of http or https, got " + address);
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("The address may not carry a password");
        }
        if (isPrivateAllowed) {
            return;
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!isPublic(each)) {
                    throw new IllegalArgumentException(
                            "Messages go to public addresses only, and "
                                    + host
                                    + " is "
                                    + each.getHostAddress());
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no host " + host, e);
        }
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isShared);
    }

    /// Posts one message; true when the receiver took it.
    boolean take(Alert alert, Entry entry, String desk) {
        ObjectNode message = JSON.createObjectNode();
        message.put("alert", alert.id());
        message.put("topic", alert.topic().title());
        message.put("title", entry.title());
        message.put("words", entry.words());
        message.put("source", entry.source());
        message.put("said", entry.said() == null ? null : entry.said().toString());
        message.put("record", entry.id());
        message.put("link", desk + "/records/" + entry.id());
        try {
            check(alert.address());
            HttpResponse<Void> response =
                    client.send(
                            HttpRequest.newBuilder(alert.address())
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            return response.statusCode() >= 200 && response.statusCode() < 300;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
