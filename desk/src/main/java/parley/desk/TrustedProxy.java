package parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A proxy that has visitors sign in (OpenID Connect, SAML, Kerberos) and says in a header who each
/// is. The header counts only in requests that come from the proxy's own address: whoever else
/// sends it is nobody. The proxy must take the header out of what visitors send.
///
/// @param header such as `X-Forwarded-Email`
/// @param addresses from which the proxy connects
public record TrustedProxy(String header, Set<InetAddress> addresses) {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    public TrustedProxy {
        addresses = Set.copyOf(addresses);
        if (!HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException(
                    "A header's name is letters, digits and hyphens, got '" + header + "'");
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(
                    "The header " + header + " is trusted from no address: name the proxy's");
        }
    }

    /// A proxy at these addresses.
    ///
    /// @param addresses as digits, such as `127.0.0.1` or `::1`; names are not looked up, for who
    ///   answers for a name may change
    /// @throws IllegalArgumentException if one is no address
    public static TrustedProxy of(String header, List<String> addresses) {
        return new TrustedProxy(
                header, addresses.stream().map(TrustedProxy::address).collect(Collectors.toSet()));
    }

    private static InetAddress address(String given) {
        try {
            return InetAddress.ofLiteral(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A proxy's address is digits such as 127.0.0.1 or ::1, got '" + given + "'", e);
        }
    }

    /// Who sends a request, empty when the proxy does not say.
    Optional<String> visitor(HttpServletRequest request) {
        return visitor(request.getRemoteAddr(), Collections.list(request.getHeaders(header)));
    }

    /// A header that stands there twice says nothing: one of the two may be the visitor's own.
    ///
    /// @param peer the address that the request came from
    /// @param values of the header
    Optional<String> visitor(String peer, List<String> values) {
        if (values.size() != 1 || !addresses.contains(address(peer.replaceFirst("%.*$", "")))) {
            return Optional.empty();
        }
        String name = values.getFirst().strip();
        return NAME.matcher(name).matches() && !name.contains(",")
                ? Optional.of(name)
                : Optional.empty();
    }
}
