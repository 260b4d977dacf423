package parley.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Name;
import parley.model.Span;
import parley.testkit.Cases;
import parley.text.Sentence;
import parley.text.Token;
import parley.text.Tree;

class FastEngineTest {
    private static final FastEngine ENGINE = FastEngine.load();
    private static final String[] WORDS = {
        "the",
        "minister",
        "said",
        "that",
        "Kyiv",
        "would",
        "not",
        "cede",
        ",",
        ".",
        "“",
        "”",
        "if",
        "to",
        "a"
    };

    private static List<Sentence> read(String text) {
        return ENGINE.read(text, List.of(new Span(0, text.length())));
    }

    @Test
    void findsWhoSaidWhat() {
        Tree tree =
                Tree.of(read("The minister said that soldiers would leave the valley.").getFirst());
        assertThat(tree.token(tree.root()).form()).isEqualTo("said");
        int subject = tree.child(tree.root(), "nsubj");
        assertThat(tree.token(subject).form()).isEqualTo("minister");
        int clause = tree.child(tree.root(), "ccomp");
        assertThat(tree.token(clause).lemma()).isEqualTo("leave");
        assertThat(tree.token(tree.child(clause, "nsubj")).lemma()).isEqualTo("soldier");
    }

    @Test
    void findsNames() {
        String text =
                "President Anna Keller met officials of the European Union in Geneva on Monday.";
        List<Name> names = read(text).getFirst().names();
        assertThat(names)
                .extracting(name -> name.words().of(text), Name::type)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Anna Keller", Name.Type.PERSON),
                        org.assertj.core.groups.Tuple.tuple("Geneva", Name.Type.PLACE));
        assertThat(names).allSatisfy(name -> assertThat(name.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void treesOfRandomWordsAreTrees() {
        Cases.forAll(FastEngineTest::words, text -> read(text).forEach(FastEngineTest::isTree));
    }

    @Test
    void keepsGivenTokens() {
        List<Span> tokens = List.of(new Span(0, 3), new Span(3, 6), new Span(7, 8));
        Sentence sentence = ENGINE.annotate("abcdef g", List.of(tokens, List.of())).getFirst();
        assertThat(sentence.tokens()).extracting(Token::span).isEqualTo(tokens);
    }

    @Test
    void readsTheSameOnAllThreads() {
        String text = "The envoy, who had left Vienna, called the offer \"a first step\".";
        List<Sentence> once = read(text);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(_ -> read(text)))
                .allSatisfy(sentences -> assertThat(sentences).isEqualTo(once));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aSentenceOfAMillionWordsEnds() {
        List<Sentence> sentences = read("and so on ".repeat(300_000));
        assertThat(sentences).hasSize(1);
        isTree(sentences.getFirst());
    }

    private static String words(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static void isTree(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        assertThat(tokens.stream().filter(token -> token.head() < 0)).hasSize(1);
        for (int i = 0; i < Math.min(tokens.size(), 2000); i++) {
            int steps = 0;
            for (int at = i; at >= 0; at = tokens.get(at).head()) {
                assertThat(steps++).isLessThanOrEqualTo(tokens.size());
            }
            assertThat(tokens.get(i).relation().equals("root")).isEqualTo(tokens.get(i).head() < 0);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void oneSentenceOfManyNamesEnds() {
        String part = "President Anna Keller of the Great Oravian Republic met Adrian II , Jr. ";
        List<Sentence> read = read(part.repeat(20_000));
        assertThat(read).isNotEmpty();
    }
}
