package parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.model.Article;

class OriginalsTest {
    private static String text(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    @Test
    void aShortenedTextCopiesTheLongerOne() {
        Article whole = Article.plain("whole", text(0, 200));
        Article cut = Article.plain("cut", text(0, 120) + " and an ending of its own");
        var originals = Copies.originals(List.of(whole, cut));
        assertThat(originals.get(cut.id())).isEqualTo(whole);
        assertThat(originals.get(whole.id())).isEqualTo(whole);
    }

    @Test
    void aSharedQuotationMakesNoCopy() {
        Article one = Article.plain("one", text(0, 40) + " " + text(1000, 1100));
        Article other = Article.plain("other", text(0, 40) + " " + text(2000, 2100));
        assertThat(Copies.originals(List.of(one, other)).get(other.id())).isEqualTo(other);
    }

    @Test
    void aCopyOfACopyLeadsToTheFirst() {
        Article first = Article.plain("first", text(0, 200));
        Article second = Article.plain("second", text(0, 180));
        Article third = Article.plain("third", text(20, 180));
        var originals = Copies.originals(List.of(first, second, third));
        assertThat(originals.get(third.id())).isEqualTo(first);
    }
}
