package parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.SentenceSplitter;
import parley.text.Token;

class AutoEngineTest {
    /// Says who read a sentence by its words' tag.
    private record Signing(String name) implements Engine {
        @Override
        public List<Sentence> read(String text, List<Span> blocks) {
            return annotate(
                    text,
                    blocks.stream()
                            .flatMap(block -> SentenceSplitter.sentences(text, block).stream())
                            .toList());
        }

        @Override
        public List<Sentence> annotate(String text, List<List<Span>> sentences) {
            return sentences.stream().map(tokens -> sentence(text, tokens)).toList();
        }

        private Sentence sentence(String text, List<Span> spans) {
            List<Token> tokens =
                    spans.stream()
                            .map(span ->
                                    new Token(
                                            span,
                                            span.of(text),
                                            span.of(text),
                                            "X",
                                            name,
                                            span.equals(spans.getFirst()) ? -1 : 0,
                                            "dep"))
                            .toList();
            return new Sentence(Span.around(spans.getFirst(), spans.getLast()), tokens, List.of());
        }
    }

    private static List<String> readers(String text) {
        var engine = new AutoEngine(new Signing("fast"), new Signing("deep"), Triggers.load());
        return engine.read(text, List.of(new Span(0, text.length()))).stream()
                .map(sentence -> sentence.tokens().getFirst().xpos())
                .toList();
    }

    /// Nine sentences of which none fires.
    private static final String WEATHER = "Rain fell in the hills. ".repeat(9);

    @Test
    void readsSentencesWithAnActOnceMore() {
        assertThat(readers("Rain fell in Geneva. They agree on nothing. The sun rose."))
                .containsExactly("fast", "deep", "fast");
    }

    @Test
    void readsEverydayDeedsOnceMoreBesideAParty() {
        assertThat(readers("The minister could visit us. It could rain. Rain fell."))
                .containsExactly("deep", "fast", "fast");
    }

    @Test
    void readsConditionsOnceMore() {
        assertThat(readers("It dries if we wait. Rain fell.")).containsExactly("deep", "fast");
    }

    @Test
    void readsALongTextOfAnotherSubjectOnceMoreOnlyWhereItSpeaksOfPolitics() {
        assertThat(readers(WEATHER + "The cooks agree on salt. It dries if we wait."))
                .doesNotContain("deep");
        assertThat(readers(WEATHER + "The minister and the envoy agree on salt."))
                .endsWith("fast", "deep");
        assertThat(readers(WEATHER + "It dries if the envoy waits.")).endsWith("fast", "deep");
    }

    @Test
    void readsALongTextAboutPoliticsByItsSentences() {
        assertThat(
                        readers(
                                WEATHER
                                        + "The war went on. The president slept. A minister snored."
                                        + " The cooks agree on salt."))
                .endsWith("fast", "fast", "fast", "deep");
    }

    @Test
    void takesOneWordSaidOftenForOne() {
        assertThat(readers(WEATHER + "The war was long. ".repeat(9) + "The cooks agree on salt."))
                .doesNotContain("deep");
    }

    @Test
    void readsPlainTextAndBareQuotationsOnce() {
        assertThat(readers("Rain fell in Geneva. “Never again.”")).containsExactly("fast", "fast");
    }
}
