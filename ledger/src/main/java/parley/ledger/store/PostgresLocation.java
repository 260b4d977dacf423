package parley.ledger.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import parley.ledger.LedgerException;

/// Where a ledger in PostgreSQL is: `postgresql://user@host:5432/base?folder=DIR`. The folder holds
/// what is kept on this machine: index and corrections. Other parameters are the driver's, such as
/// `currentSchema` or `sslmode`; a password may also stand in `~/.pgpass`.
///
/// @param name what to call it in messages: without the password
record PostgresLocation(String name, String url, Properties properties, Path folder) {
    private static final String SCHEME = "postgresql";

    /// True when this location is one of a PostgreSQL ledger and no folder.
    static boolean isOne(String location) {
        return location.startsWith(SCHEME + "://") || location.startsWith("postgres://");
    }

    /// @throws LedgerException if it cannot be understood
    static PostgresLocation of(String location) {
        URI uri;
        try {
            uri = new URI(location);
        } catch (URISyntaxException e) {
            throw new LedgerException(
                    LedgerException.Kind.NO_LEDGER,
                    "A ledger in PostgreSQL is postgresql://user@host/base, got "
                            + withoutPassword(location),
                    e);
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        String host = uri.getHost();
        if (host == null || path.length() < 2) {
            throw new LedgerException(
                    LedgerException.Kind.NO_LEDGER,
                    "A ledger in PostgreSQL needs a host and a base, as in"
                            + " postgresql://user@host/base, got "
                            + withoutPassword(location));
        }
        var properties = new Properties();
        // Many rows go to the server in one statement.
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "parley");
        user(uri, properties);
        String base = path.substring(1);
        String server = host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        Path folder = null;
        List<String> others = new ArrayList<>();
        for (String parameter : query(uri)) {
            if (parameter.startsWith("folder=")) {
                folder = Path.of(decoded(parameter.substring("folder=".length())));
            } else {
                others.add(parameter);
            }
        }
        String more = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new PostgresLocation(
                SCHEME + "://" + server + "/" + base,
                "jdbc:postgresql://" + server + "/" + uri.getRawPath().substring(1) + more,
                properties,
                folder == null ? folder(server, base, more) : folder);
    }

    private static void user(URI uri, Properties properties) {
        String user = uri.getRawUserInfo();
        if (user == null) {
            return;
        }
        int colon = user.indexOf(':');
        properties.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon)));
        if (colon >= 0) {
            properties.setProperty("password", decoded(user.substring(colon + 1)));
        }
    }

    private static List<String> query(URI uri) {
        return uri.getRawQuery() == null ? List.of() : List.of(uri.getRawQuery().split("&", -1));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Where nothing else is said: below the user's home, one folder for each base.
    private static Path folder(String server, String base, String more) {
        String name = (server + "_" + base + more).replaceAll("[^A-Za-z0-9.-]", "_");
        return Path.of(System.getProperty("user.home"), ".parley", "postgresql", name);
    }

    private static String withoutPassword(String location) {
        return location.replaceFirst("(//[^/@:]*):[^/@]*@", "$1@");
    }
}
