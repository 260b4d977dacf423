package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.LedgerException;

/// What the address of a ledger in PostgreSQL says.
class PostgresLocationTest {
    @Test
    void everyPartIsRead() {
        var where =
                PostgresLocation.of(
                        "postgresql://ana%40x:p%2Bw%3A1@db.example:5433/talks?folder=/var/parley"
                                + "&sslmode=require&currentSchema=s");

        assertThat(where.url())
                .isEqualTo(
                        "jdbc:postgresql://db.example:5433/talks?sslmode=require&currentSchema=s");
        assertThat(where.properties())
                .containsEntry("user", "ana@x")
                .containsEntry("password", "p+w:1");
        assertThat(where.folder()).isEqualTo(Path.of("/var/parley"));
    }

    @Test
    void withoutAFolderThereIsOneForEachBase() {
        var where = PostgresLocation.of("postgresql://ana@db.example/talks");

        assertThat(where.folder().toString()).endsWith("db.example_talks");
        assertThat(PostgresLocation.of("postgresql://ana@db.example/more").folder())
                .isNotEqualTo(where.folder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:secret@/talks",
                "postgresql://ana:secret@host",
                "postgresql://ana:secret@host/",
                "postgresql://ana:secret@host/a b"
            })
    void whatCannotBeUnderstoodIsSaidWithoutThePassword(String location) {
        assertThatThrownBy(() -> PostgresLocation.of(location))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("postgresql://user@host/base")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void noServerIsSaidWithoutThePassword() {
        assertThatThrownBy(() -> LedgerStore.read("postgresql://ana:secret@127.0.0.1:1/talks"))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.kind()).isEqualTo(LedgerException.Kind.NO_LEDGER))
                .message()
                .contains("127.0.0.1:1/talks")
                .doesNotContain("secret");
    }

    @Test
    void aFolderIsNoAddress() {
        assertThat(PostgresLocation.isOne("/srv/ledger")).isFalse();
        assertThat(PostgresLocation.isOne("postgresql://host/base")).isTrue();
    }
}
