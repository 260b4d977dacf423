package parley.desk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.joined;
import static parley.desk.html.Tags.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testkit.Cases;

/// No words of a page become markup.
class ContentTest {
    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\" onmouseover=\"x",
        "'",
        "&lt;",
        "</title>",
        "\u0000",
        "]]>",
        "a",
        "ש"
    };

    @Test
    void wordsAreEscapedInContentAndInAttributes() {
        String html = el("p", attr("title", "\"<'&"), text("</p><script>")).html();

        assertThat(html)
                .isEqualTo("<p title=\"&quot;&lt;&#39;&amp;\">&lt;/p&gt;&lt;script&gt;</p>");
    }

    @Test
    void hostileWordsLeaveTheNumberOfTagsAsItIs() {
        Cases.forAll(
                random -> {
                    var words = new StringBuilder();
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        words.append(HOSTILE[random.nextInt(HOSTILE.length)]);
                    }
                    return words.toString();
                },
                words -> {
                    String html = el("p", css(words), text(words)).html();
                    assertThat(html.chars().filter(c -> c == '<').count()).isEqualTo(2);
                    assertThat(html.chars().filter(c -> c == '"').count()).isEqualTo(2);
                    assertThat(html).doesNotContain("\u0000");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//elsewhere.example/",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void addressesThatRunOrLeadAstrayAreNotWritten(String address) {
        assertThatThrownBy(() -> a(address, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/reports/1", "#r-1", "?q=1", "https://example.org/a", "HTTP://example.org"})
    void addressesOfTheDeskAndOfTheWebAreWritten(String address) {
        assertThat(a(address, "x").html()).contains("href=\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "ONLOAD", "hx-on:click", "style", "srcdoc", "a b", "x=\"y"})
    void attributesThatRunScriptsOrCarryStylesAreNotWritten(String name) {
        assertThatThrownBy(() -> attr(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scriptsHaveNoContentAndStylesAreNotWritten() {
        assertThatThrownBy(() -> el("script", text("alert(1)")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> el("style", text("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void joinedContentHasWordsBetweenEachTwo() {
        assertThat(joined(List.of(text("a"), text("b"), text("c")), " · ").html())
                .isEqualTo("a · b · c");
        assertThat(joined(List.of(), ", ").html()).isEmpty();
    }
}
