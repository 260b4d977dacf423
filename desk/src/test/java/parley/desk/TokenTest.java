package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final String SECRET = "a-secret-of-enough-length";

    @Test
    void aTokenKnowsItsSecretAndKeepsOnlyItsHash() {
        Token token = Token.of(SECRET);

        assertThat(token.is(SECRET)).isTrue();
        assertThat(token.is(SECRET + " ")).isFalse();
        assertThat(token.toString()).doesNotContain(SECRET);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> Token.of("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 5");
    }

    @Test
    void aDeskThatOthersCanReachNeedsAToken() {
        assertThatThrownBy(() -> new Settings("0.0.0.0", 0, null, null, Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0.0.0");
        assertThat(new Settings("0.0.0.0", 0, Token.of(SECRET), null, Set.of(), null).token())
                .isNotNull();
    }

    @Test
    void aSealHoldsForItsWordsItsPurposeAndItsDeskOnly() {
        var secrets = new Secrets();
        String seal = secrets.sealOf("form", "visitor");

        assertThat(secrets.isSealOf("form", "visitor", seal)).isTrue();
        assertThat(secrets.isSealOf("form", "another", seal)).isFalse();
        assertThat(secrets.isSealOf("session", "visitor", seal)).isFalse();
        assertThat(new Secrets().isSealOf("form", "visitor", seal)).isFalse();
    }
}
