package parley.desk;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a desk listens.
///
/// @param host the address to listen on; a loopback address needs no token
/// @param port 0 for any free one
/// @param token what visitors must show, null on loopback
/// @param proxy who says who visitors are, null when nobody is trusted with that
/// @param names names under which the desk may be asked for, beside those of the loopback and that
///   of `address`
/// @param address where others find the desk, such as `https://desk.example.org` before a proxy;
///   null for where it listens
public record Settings(
        String host,
        int port,
        @Nullable Token token,
        @Nullable TrustedProxy proxy,
        Set<String> names,
        @Nullable URI address) {
    /// Bytes that one request may carry: some dozens of saved pages.
    static final long MOST_BYTES = 64L << 20;

    public Settings {
        var all = new TreeSet<>(names);
        if (address != null) {
            all.add(host(address));
        }
        names = Set.copyOf(all);
        if (token == null && proxy == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "A desk that others can reach needs a token or a trusted proxy, got none for "
                            + host);
        }
    }

    /// Only for this machine.
    public static Settings loopback(int port) {
        return new Settings("127.0.0.1", port, null, null, Set.of(), null);
    }

    /// True for addresses that only this machine can reach.
    public static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("::1") || host.equals("localhost");
    }

    /// The address that others find the desk at, without a slash at its end; null for where it
    /// listens.
    @Nullable String base() {
        return address == null ? null : address.toString().replaceFirst("/$", "");
    }

    /// Whether browsers reach the desk by TLS alone.
    boolean isSecure() {
        return address != null && "https".equalsIgnoreCase(address.getScheme());
    }

    private static String host(URI address) {
        String host = address.getHost();
        boolean isWeb =
                "https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb
                || host == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !Set.of("", "/").contains(address.getRawPath())) {
            throw new IllegalArgumentException(
                    "The desk's address is that of a whole site such as https://desk.example.org,"
                            + " got "
                            + address);
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
