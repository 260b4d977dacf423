package parley.position.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.engine.Engines;
import parley.model.Act;
import parley.model.Condition;
import parley.model.Issue;
import parley.model.Span;
import parley.model.Status;

/// The labelled sentences are what their README says, and the model is what they make.
class IssueTrainerTest {
    private static final Path SENTENCES = Path.of("positions", "sentences.tsv");
    private static final Path PHRASES = Path.of("positions", "phrases.tsv");

    private static List<LabelledSentence> sentences = List.of();
    private static Examples examples = new Examples(List.of());

    @BeforeAll
    static void read() throws IOException {
        sentences = LabelledSentence.readAll(SENTENCES);
        examples = Examples.read(SENTENCES, PHRASES, Engines.load("fast"));
    }

    @Test
    void aModelMadeAgainReadsAsTheOneThatShips() throws IOException {
        var again = new IssueModel(IssueTrainer.train(examples.all(), WordVectors.shipped()));
        IssueModel shipped = IssueModel.shipped();

        long same =
                examples.all().stream()
                        .filter(it ->
                                IssueTrainer.best(again.shares(it.words()))
                                        == IssueTrainer.best(shipped.shares(it.words())))
                        .count();

        // Not all: another model of the fast engine gives a few words other dictionary forms.
        assertThat((double) same / examples.all().size()).isGreaterThan(0.97);
    }

    @Test
    void heldOutFoldsAreReadFarBetterThanByTheMostFrequentIssue() throws IOException {
        double accuracy = IssueTrainer.heldOut(examples, WordVectors.shipped());

        assertThat(IssueTrainer.majority(examples)).isLessThan(0.08);
        assertThat(accuracy).isGreaterThan(0.55);
    }

    @Test
    void theSameDataMakesTheSameBytes() throws IOException {
        List<Examples.Example> few = examples.all().subList(0, 200);
        WordVectors vectors = WordVectors.shipped();

        assertThat(IssueTrainer.train(few, vectors).scores())
                .isEqualTo(IssueTrainer.train(few, vectors).scores());
    }

    @Test
    void thereAreEnoughSentencesOfEveryIssueAndEveryActAndNoneTwice() {
        var issues = new EnumMap<Issue, Integer>(Issue.class);
        var acts = new EnumMap<Act, Integer>(Act.class);
        var texts = new HashSet<String>();
        for (LabelledSentence sentence : sentences) {
            assertThat(texts.add(sentence.text())).as(sentence.text()).isTrue();
            for (LabelledSentence.Labelled position : sentence.positions()) {
                issues.merge(position.issue(), 1, Integer::sum);
                acts.merge(position.act(), 1, Integer::sum);
                assertThat(position.firmness()).isBetween(0, 5);
            }
        }

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(issues).hasSize(Issue.values().length);
        assertThat(issues.values()).allMatch(count -> count >= 40);
        assertThat(acts).hasSize(Act.values().length);
        assertThat(acts.values()).allMatch(count -> count >= 25);
    }

    @Test
    void marksTellContentsAndTerms() {
        LabelledSentence read =
                LabelledSentence.parse(
                        7,
                        "Isk will [free the crew] {IF if|the ship sails|Tamar}; Lys [objects]."
                                + "\tIsk/OFFER/detainees/3 ; =Veldania/OFFER/detainees/2"
                                + " ; Lys/OPPOSE/detainees/1/reported/free");

        String text = "Isk will free the crew if the ship sails; Lys objects.";
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.positions())
                .containsExactly(
                        new LabelledSentence.Labelled(
                                "Isk",
                                Act.OFFER,
                                Issue.DETAINEES,
                                3,
                                Status.HELD,
                                false,
                                span(text, "free the crew"),
                                List.of(
                                        new LabelledSentence.Term(
                                                Condition.Relation.IF,
                                                span(text, "the ship sails")))),
                        new LabelledSentence.Labelled(
                                "Veldania",
                                Act.OFFER,
                                Issue.DETAINEES,
                                2,
                                Status.HELD,
                                false,
                                span(text, "free the crew"),
                                List.of(
                                        new LabelledSentence.Term(
                                                Condition.Relation.IF,
                                                span(text, "the ship sails")))),
                        new LabelledSentence.Labelled(
                                "Lys",
                                Act.OPPOSE,
                                Issue.DETAINEES,
                                1,
                                Status.REPORTED,
                                true,
                                span(text, "objects"),
                                List.of()));
    }

    @Test
    void aLineThatIsNotInTheFormIsNamed() throws IOException {
        Path file = Files.createTempFile("sentences", ".tsv");
        Files.writeString(file, "# head\nIsk [waits.\tIsk/WAIT/talks/3\n");

        assertThatThrownBy(() -> LabelledSentence.readAll(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 is not as the README says: Isk [waits.");
        Files.delete(file);
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
