package parley.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a desk listens.
///
/// @param host the address to listen on; a loopback address needs no token
/// @param port 0 for any free one
/// @param token what visitors must show, null on loopback
/// @param proxy who says who visitors are, null when nobody is trusted with that
/// @param names names under which the desk may be asked for, beside those of the loopback
public record Settings(
        String host,
        int port,
        @Nullable Token token,
        @Nullable TrustedProxy proxy,
        Set<String> names) {
    /// Bytes that one request may carry: some dozens of saved pages.
    static final long MOST_BYTES = 64L << 20;

    public Settings {
        names = Set.copyOf(names);
        if (token == null && proxy == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "A desk that others can reach needs a token or a trusted proxy, got none for "
                            + host);
        }
    }

    /// Only for this machine.
    public static Settings loopback(int port) {
        return new Settings("127.0.0.1", port, null, null, Set.of());
    }

    /// True for addresses that only this machine can reach.
    public static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("::1") || host.equals("localhost");
    }
}
