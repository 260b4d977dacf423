package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

class DeepEngineTest {
    private static final DeepEngine ENGINE = DeepEngine.load();

    private static final List<String> SENTENCES =
            List.of(
                    "Oksana Lysenko said on Friday that Ukraine would not sign.",
                    "The talks in Geneva failed.",
                    "\"We offered a ceasefire,\" the Turkish foreign minister told reporters, \"but"
                            + " nobody answered until the shelling of the port had begun again.\"",
                    "No.",
                    "Fighters of the Northern Liberation Front (NLF) took two villages near Goma.");

    @Test
    void aSentenceHasTagsATreeAndNames() {
        Sentence sentence = read(SENTENCES.getFirst()).getFirst();

        assertThat(sentence.tokens())
                .extracting(Token::upos)
                .startsWith("PROPN", "PROPN", "VERB", "ADP", "PROPN", "SCONJ", "PROPN", "AUX");
        assertThat(sentence.tokens().get(2).head()).isEqualTo(-1);
        assertThat(sentence.tokens().getFirst().relation()).isEqualTo("nsubj");
        assertThat(sentence.names())
                .extracting(name -> name.words().of(SENTENCES.getFirst()))
                .contains("Oksana Lysenko", "Ukraine");
        assertThat(sentence.names())
                .extracting(Name::type)
                .contains(Name.Type.PERSON, Name.Type.PLACE);
    }

    @Test
    void noTextHasNoSentences() {
        assertThat(ENGINE.read("", List.of())).isEmpty();
        assertThat(ENGINE.read("  \n ", List.of(new Span(0, 4)))).isEmpty();
        assertThat(ENGINE.annotate("", List.of(List.of()))).isEmpty();
    }

    @Test
    void whatElseIsReadWithASentenceDoesNotChangeIt() {
        List<Sentence> alone = SENTENCES.stream().map(text -> read(text).getFirst()).toList();
        var order = new ArrayList<Integer>();
        for (int copy = 0; copy < 8; copy++) {
            IntStream.range(0, SENTENCES.size()).forEach(order::add);
        }
        Collections.shuffle(order, new Random(7));
        String text = order.stream().map(SENTENCES::get).collect(Collectors.joining("\n\n"));
        List<Span> blocks = blocks(text);

        List<Sentence> together = ENGINE.read(text, blocks);

        assertThat(together).hasSize(order.size());
        for (int i = 0; i < together.size(); i++) {
            assertThat(reading(together.get(i))).isEqualTo(reading(alone.get(order.get(i))));
        }
    }

    @Test
    void threadsThatShareTheEngineReadAlike() {
        String text = String.join("\n\n", SENTENCES);
        List<Sentence> expected = ENGINE.read(text, blocks(text));

        List<List<Sentence>> readings =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> ENGINE.read(text, blocks(text)))
                        .toList();

        assertThat(readings).allMatch(expected::equals);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aSentenceOfThousandsOfWordsIsOneTree() {
        var text = new StringBuilder();
        var words = new ArrayList<Span>();
        for (int i = 0; i < 3000; i++) {
            words.add(new Span(text.length(), text.length() + 4));
            text.append("word ");
        }

        List<Sentence> sentences = ENGINE.annotate(text.toString(), List.of(words));

        assertThat(sentences).hasSize(1);
        assertThat(sentences.getFirst().tokens()).hasSize(3000);
        assertThatIsTree(sentences.getFirst());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aWordOfAHundredThousandLettersIsRead() {
        String word = "a".repeat(100_000);

        List<Sentence> read = ENGINE.annotate(word, List.of(List.of(new Span(0, word.length()))));

        assertThat(read.getFirst().tokens()).hasSize(1);
    }

    @Test
    void anyCharactersGiveTrees() {
        var random = new Random(3);
        var text = new StringBuilder();
        var sentences = new ArrayList<List<Span>>();
        for (int i = 0; i < 100; i++) {
            var words = new ArrayList<Span>();
            int count = 1 + random.nextInt(30);
            for (int word = 0; word < count; word++) {
                int start = text.length();
                random.ints(1 + random.nextInt(6), 33, 0x2FFFF).forEach(text::appendCodePoint);
                words.add(new Span(start, text.length()));
                text.append(' ');
            }
            sentences.add(words);
        }

        List<Sentence> read = ENGINE.annotate(text.toString(), sentences);

        assertThat(read).hasSize(100).allSatisfy(DeepEngineTest::assertThatIsTree);
    }

    private static List<Sentence> read(String text) {
        return ENGINE.read(text, List.of(new Span(0, text.length())));
    }

    /// A block for each paragraph.
    private static List<Span> blocks(String text) {
        var blocks = new ArrayList<Span>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            blocks.add(new Span(start, start + paragraph.length()));
            start += paragraph.length() + 2;
        }
        return blocks;
    }

    /// A sentence's reading wherever it stands, without confidences.
    private static List<String> reading(Sentence sentence) {
        int start = sentence.span().start();
        var reading = new ArrayList<String>();
        for (Token token : sentence.tokens()) {
            reading.add(
                    String.join(
                            " ",
                            token.form(),
                            token.upos(),
                            token.xpos(),
                            Integer.toString(token.head()),
                            token.relation()));
        }
        for (Name name : sentence.names()) {
            reading.add(
                    name.type()
                            + " "
                            + (name.words().start() - start)
                            + " "
                            + name.words().length());
        }
        return reading;
    }

    private static void assertThatIsTree(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[] heads = new int[tokens.size() + 1];
        heads[0] = -1;
        for (int i = 0; i < tokens.size(); i++) {
            heads[i + 1] = tokens.get(i).head() + 1;
            assertThat(tokens.get(i).relation().equals("root"))
                    .isEqualTo(tokens.get(i).head() == -1);
        }
        assertThat(MaximumTree.isTree(heads)).isTrue();
    }
}
