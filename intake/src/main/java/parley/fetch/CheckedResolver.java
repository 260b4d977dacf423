package parley.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Looks a host up once and lets through only addresses that may be connected to. The connection is
/// made to the very addresses that were checked, so a name that changes its answer between two
/// look-ups gains nothing. Ways to write an address (`2130706433`, `0x7f.1`, `[::ffff:127.0.0.1]`)
/// need no list of their own: what counts is what the look-up makes of them.
final class CheckedResolver implements DnsResolver {
    private final Resolver resolver;
    private final boolean allowLoopback;
    private final Duration longest;

    CheckedResolver(Resolver resolver, boolean allowLoopback, Duration longest) {
        this.resolver = resolver;
        this.allowLoopback = allowLoopback;
        this.longest = longest;
    }

    /// The host has an address that is not for the open internet.
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress());
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = lookUp(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            boolean isAllowed =
                    PublicAddresses.isPublic(address)
                            || (allowLoopback && address.isLoopbackAddress());
            if (!isAllowed) {
                throw new Forbidden(host, address);
            }
        }
        return addresses.toArray(InetAddress[]::new);
    }

    /// The operating system's look-up cannot be broken off: it is left behind.
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        var task = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofVirtual().name("look-up").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw unknown(host, "no answer within " + longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted");
        }
    }

    private static UnknownHostException unknown(String host, String why) {
        return new UnknownHostException(host + ": " + why);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
