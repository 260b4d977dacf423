package parley.desk.follow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A desk that others can reach does not knock on doors behind its own firewall.
class CourierTest {
    private final Courier open = new Courier(false);
    private final Courier loopback = new Courier(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://localhost:8080/",
                "http://[::1]/",
                "http://10.0.0.8/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/"
            })
    void privateAddressesAreRefused(String address) {
        assertThatThrownBy(() -> open.check(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/hook", "http://[2606:2800:220:1::1]/"})
    void publicAddressesAreTaken(String address) {
        assertThatCode(() -> open.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "mailto:a@example.org",
                "hook",
                "http:///x"
            })
    void onlyTheWebIsPostedTo(String address) {
        assertThatThrownBy(() -> loopback.check(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/", "https://localhost/"})
    void aDeskOfOneMachineMayTellItsOwnPrograms(String address) {
        assertThatCode(() -> loopback.check(URI.create(address))).doesNotThrowAnyException();
    }
}
