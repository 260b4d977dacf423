package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxyTest {
    private final TrustedProxy proxy =
            TrustedProxy.of("X-Forwarded-Email", List.of("10.0.0.7", "::1"));

    @Test
    void theProxySaysWhoAVisitorIs() {
        assertThat(proxy.visitor("10.0.0.7", List.of(" ann@example.org ")))
                .contains("ann@example.org");
        assertThat(proxy.visitor("::1", List.of("ann"))).contains("ann");
        assertThat(proxy.visitor("0:0:0:0:0:0:0:1%lo", List.of("ann"))).contains("ann");
        assertThat(proxy.visitor("::ffff:10.0.0.7", List.of("ann"))).contains("ann");
    }

    @Test
    void whoeverElseSendsTheHeaderIsNobody() {
        assertThat(proxy.visitor("10.0.0.8", List.of("ann"))).isEmpty();
        assertThat(proxy.visitor("127.0.0.1", List.of("ann"))).isEmpty();
    }

    @Test
    void aHeaderThatStandsThereTwiceSaysNothing() {
        assertThat(proxy.visitor("::1", List.of())).isEmpty();
        assertThat(proxy.visitor("::1", List.of("ann", "bob"))).isEmpty();
        assertThat(proxy.visitor("::1", List.of("ann, bob"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
    void aNameIsWordsWithoutControls(String name) {
        assertThat(proxy.visitor("::1", List.of(name))).isEmpty();
        assertThat(proxy.visitor("::1", List.of("x".repeat(101)))).isEmpty();
    }

    @Test
    void addressesAreDigits() {
        assertThatThrownBy(() -> TrustedProxy.of("X-User", List.of("proxy.example.org")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example.org");
        assertThatThrownBy(() -> TrustedProxy.of("X-User", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-User");
        assertThatThrownBy(() -> TrustedProxy.of("X User", List.of("::1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X User");
    }
}
