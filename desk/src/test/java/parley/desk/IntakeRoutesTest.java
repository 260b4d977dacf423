package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a?b=c, https://news.example/a?b=c",
        "http://localhost:1234/, http://localhost:1234/",
        "javascript:alert(1),",
        "file:///etc/passwd,",
        "data:text/html;x,",
        "//news.example/a,",
        "https:///nowhere,",
        "'https://a b',",
    })
    void onlyTheAddressOfAWebPageIsKept(String given, @Nullable String expected) {
        assertThat(IntakeRoutes.address(given)).isEqualTo(expected);
    }
}
