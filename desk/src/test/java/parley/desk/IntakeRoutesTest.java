package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeRoutesTest {
    @ParameterizedTest
    @CsvSource({
        "report.html, report.html",
        "../../etc/passwd, passwd",
        "C:\\\\saved\\\\page.html, page.html",
        "/, a page without a name",
        "'', a page without a name",
    })
    void aFileSentIsCalledByItsLastNameAlone(String given, String expected) {
        assertThat(IntakeRoutes.name(given)).isEqualTo(expected);
    }
}
