package parley.ledger.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/// The same of a ledger in PostgreSQL, by a real server.
class PostgresRegroupingTest extends RegroupingTest {
    private final Map<String, String> locations = new HashMap<>();

    @BeforeAll
    static void isInstalled() {
        assumeThat(PostgresServer.running())
                .as("PostgreSQL is not installed: apt-get install postgresql")
                .isPresent();
    }

    /// A server answers more slowly than a file, so it is asked about fewer ledgers.
    @Override
    int seeds() {
        return 1;
    }

    @Override
    String location(String name) {
        return locations.computeIfAbsent(
                name, _ -> PostgresServer.running().orElseThrow().location(folder.resolve(name)));
    }
}
