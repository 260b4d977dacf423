package parley.ledger.store;

import org.junit.jupiter.api.BeforeAll;

/// The same of a ledger in PostgreSQL, by a real server.
class PostgresRegroupingTest extends RegroupingTest {
    @BeforeAll
    static void isInstalled() {
        PostgresServer.assumeInstalled();
    }

    /// A server answers more slowly than a file, so it is asked about fewer ledgers.
    @Override
    int seeds() {
        return 1;
    }

    @Override
    String location(String name) {
        return PostgresServer.location(folder.resolve(name));
    }
}
