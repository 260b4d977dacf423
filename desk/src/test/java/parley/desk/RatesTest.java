package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2025-01-01T00:00:00Z"));
    private final Rates rates = new Rates(now::get, 2);

    @Test
    void anAddressHasItsShareOfEachMinute() {
        assertThat(rates.allows("a")).isTrue();
        assertThat(rates.allows("a")).isTrue();
        assertThat(rates.allows("a")).isFalse();
        assertThat(rates.allows("b")).isTrue();

        now.set(Instant.parse("2025-01-01T00:01:00Z"));
        assertThat(rates.allows("a")).isTrue();
    }
}
