package parley.position.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Issue;
import parley.testkit.Cases;

class IssueModelTest {
    private static final List<String> SOME =
            List.of("truce", "ΩΩΩ", "", "cease-fire", "Málaga", "🕊", "x", "antidisestablishment");

    @ParameterizedTest
    @CsvSource({
        "DETAINEES, jailer handcuffs sailor",
        "HUMANITARIAN, starve nurse ambulance",
        "WMD, fissile isotope",
        "TALKS, rendezvous chat",
        "JUSTICE, courtroom culprit",
        "INFRASTRUCTURE, locomotive wharf viaduct",
        "DISPLACEMENT, orchard squatter homeland"
    })
    void theMeaningOfWordsThatNoPhraseHasTellsTheIssue(Issue issue, String words)
            throws IOException {
        List<String> content = List.of(words.split(" ", -1));
        try (var phrases =
                IssueModelTest.class.getResourceAsStream("/parley/position/issues.tsv")) {
            String all =
                    new String(
                            Objects.requireNonNull(phrases).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(content).noneMatch(all::contains);
        }

        assertThat(best(IssueModel.shipped().shares(new Words(content, List.of()))))
                .isEqualTo(issue);
    }

    @Test
    void sharesSumToOneAndDoNotDependOnWhatWasAskedBefore() {
        Cases.forAll(
                IssueModelTest::words,
                words -> {
                    double[] first = IssueModel.shipped().shares(words);
                    IssueModel.shipped().shares(new Words(List.of("truce"), List.of("tariff")));

                    assertThat(Arrays.stream(first).sum()).isCloseTo(1, within(1e-9));
                    assertThat(IssueModel.shipped().shares(words)).isEqualTo(first);
                });
    }

    @Test
    void aWordInTheContentCountsMoreThanOneBesideIt() {
        int truce = IssueModel.place(Issue.CEASEFIRE);
        List<String> word = List.of("truce");

        double inside = IssueModel.shipped().shares(new Words(word, List.of()))[truce];
        double beside = IssueModel.shipped().shares(new Words(List.of(), word))[truce];

        assertThat(inside).isGreaterThan(beside);
    }

    @Test
    void aContentWithoutAKnownWordIsWhatContentsAreInGeneral() {
        assertThat(IssueModel.shipped().shares(new Words(List.of("ΩΩΩ", "🕊"), List.of())))
                .isEqualTo(IssueModel.shipped().shares(new Words(List.of(), List.of())));
    }

    @Test
    void accentsAndHyphensDoNotHideAWord() {
        assertThat(IssueModel.shipped().shares(new Words(List.of("trúce-deal"), List.of())))
                .isEqualTo(
                        IssueModel.shipped().shares(new Words(List.of("truce deal"), List.of())));
    }

    @Test
    void theLocaleChangesNothing() {
        var words = new Words(List.of("inspection", "island"), List.of("minister"));
        double[] before = IssueModel.shipped().shares(words);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(IssueModel.shipped().shares(words)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void endlessWordsAndContentsAreReadInTime() {
        var words =
                new Words(
                        Collections.nCopies(50_000, "withdraw"),
                        List.of("a".repeat(5_000_000), "-".repeat(1_000_000)));

        assertThat(IssueModel.shipped().shares(words)).hasSize(Issue.values().length);
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        var table = table();
        var bytes = new ByteArrayOutputStream();
        IssueModel.write(table, new DataOutputStream(bytes));

        IssueModel.Table read = IssueModel.read(in(bytes.toByteArray()), "made.bin");

        assertThat(read.pieces()).isEqualTo(table.pieces());
        assertThat(read.scores()).isEqualTo(table.scores());
        assertThat(read.weights()).isEqualTo(table.weights());
        assertThat(read.biases()).isEqualTo(table.biases());
    }

    @Test
    void whatIsNoModelIsSaidToBeNone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        IssueModel.write(table(), new DataOutputStream(bytes));
        byte[] whole = bytes.toByteArray();

        assertThatThrownBy(() ->
                        IssueModel.read(
                                in("GIF89a...".getBytes(StandardCharsets.US_ASCII)), "a.bin"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "a.bin must start with 50504931 and hold 21 issues, got 47494638 and 57");
        assertThatThrownBy(
                        () -> IssueModel.read(in(Arrays.copyOf(whole, whole.length - 1)), "a.bin"))
                .isInstanceOf(IOException.class);
    }

    private static IssueModel.Table table() {
        int issues = Issue.values().length;
        byte[] scores = new byte[2 * issues];
        scores[3] = 100;
        return new IssueModel.Table(
                List.of("truce", "##s"),
                0.5,
                new float[issues],
                new float[issues],
                new byte[] {1, -1},
                scores);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static Words words(RandomGenerator random) {
        return new Words(some(random), some(random));
    }

    private static List<String> some(RandomGenerator random) {
        return random.ints(random.nextInt(6), 0, SOME.size()).mapToObj(SOME::get).toList();
    }

    private static Issue best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return IssueModel.ISSUES.get(best);
    }
}
