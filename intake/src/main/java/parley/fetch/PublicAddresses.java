package parley.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of the open internet from those of this machine, of its network and of nobody.
/// The ranges are those of the registries of special purpose addresses (RFC 6890 and the tables of
/// IANA that it set up).
final class PublicAddresses {
    private static final List<Range> SPECIAL =
            List.of(
                    range("0.0.0.0", 8),
                    range("10.0.0.0", 8),
                    range("100.64.0.0", 10),
                    range("127.0.0.0", 8),
                    range("169.254.0.0", 16),
                    range("172.16.0.0", 12),
                    range("192.0.0.0", 24),
                    range("192.0.2.0", 24),
                    range("192.88.99.0", 24),
                    range("192.168.0.0", 16),
                    range("198.18.0.0", 15),
                    range("198.51.100.0", 24),
                    range("203.0.113.0", 24),
                    range("224.0.0.0", 4),
                    range("240.0.0.0", 4),
                    // IPv6 outside the one block that is handed out as global unicast ...
                    range("::", 3),
                    range("4000::", 2),
                    range("8000::", 1),
                    // ... and within it what is not for the open internet or holds an IPv4 address.
                    range("2001::", 23),
                    range("2001:db8::", 32),
                    range("2002::", 16),
                    range("3fff::", 20));

    private PublicAddresses() {}

    /// One block of addresses.
    private record Range(List<Byte> start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start.get(bit / 8)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String start, int bits) {
        byte[] bytes = InetAddress.ofLiteral(start).getAddress();
        var list = new java.util.ArrayList<Byte>();
        for (byte b : bytes) {
            list.add(b);
        }
        return new Range(List.copyOf(list), bits);
    }

    /// True for an address that anybody on the internet could mean.
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> SPECIAL.stream().noneMatch(it -> it.holds(four.getAddress()));
            case Inet6Address six ->
                    six.getScopeId() == 0
                            && SPECIAL.stream().noneMatch(it -> it.holds(six.getAddress()));
            default -> false;
        };
    }
}
