package parley.ledger.store;

import org.junit.jupiter.api.BeforeAll;

/// The same of a ledger in PostgreSQL, by a real server.
class PostgresGroupingTest extends GroupingTest {
    @BeforeAll
    static void isInstalled() {
        PostgresServer.assumeInstalled();
    }

    @Override
    String location(String name) {
        return PostgresServer.location(folder.resolve(name));
    }
}
