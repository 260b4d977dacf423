package parley.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.engine.fast.FastEngine;
import parley.model.Article;
import parley.model.Statement;
import parley.text.Engine;

/// What does not change the meaning changes no statement: the speaker's name, the place of the cue,
/// the style of the quotation marks, the paragraph breaks.
class SameStatementsTest {
    private static final Engine ENGINE = FastEngine.load();
    private static final String REPORT =
            "Foreign Minister NAME said that the border would stay closed."
                    + " “We have no choice,” NAME told reporters on Monday. “They fired first.”\n\n"
                    + "NAME rejected the plan and called for new talks.\n\n"
                    + "The ministry, according to NAME, will publish the text.";

    private static List<Statement> find(String text) {
        Article article = Article.plain("test", text);
        return StatementFinder.find(
                article, ENGINE.read(text, article.blocks()), _ -> Optional.empty());
    }

    /// `speaker: content`, one line a statement, marks and blanks at the edges left out.
    private static List<String> lines(String text) {
        return find(text).stream()
                .map(each ->
                        (each.speaker() == null ? "?" : each.speaker().name())
                                + ": "
                                + each.content().stream().map(part -> bare(part.of(text))).toList())
                .toList();
    }

    private static String bare(String words) {
        return words.replaceAll("^\\W+|\\W+$", "").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hassan", "Kimura", "Petersen", "Okafor", "Lindqvist"})
    void renamingTheSpeakerEverywhereRenamesItInEveryStatement(String name) {
        List<String> expected =
                lines(REPORT.replace("NAME", "Orlova")).stream()
                        .map(line -> line.replace("Orlova", name))
                        .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines(REPORT.replace("NAME", name))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister Orlova said: “The talks are over, and we will not come back.”",
                "“The talks are over, and we will not come back,” Minister Orlova said.",
                "“The talks are over, and we will not come back,” said Minister Orlova.",
                "“The talks are over,” Minister Orlova said, “and we will not come back.”"
            })
    void theCueMayStandBeforeInsideOrBehind(String text) {
        assertThat(find(text)).hasSize(1);
        String words =
                String.join(
                        " ",
                        find(text).getFirst().content().stream()
                                .map(p -> bare(p.of(text)))
                                .toList());
        assertThat(words.replace(",", ""))
                .isEqualTo("The talks are over and we will not come back");
        assertThat(lines(text).getFirst()).startsWith("Minister Orlova: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"|\"", "“|”", "„|“", "‘|’", "«|»", "''|''"},
            quoteCharacter = '~')
    void theStyleOfTheQuotationMarksDoesNotMatter(String open, String close) {
        String curly =
                "“We have no choice,” Minister Orlova told reporters. “They fired first.”\n\n"
                        + "“Nobody has called us,” said General Adeyemi.";
        String text = curly.replace("“", open).replace("”", close);
        assertThat(lines(text)).isEqualTo(lines(curly));
        assertThat(lines(curly)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\n\n"})
    void splittingTheParagraphBetweenSentencesChangesNothing(String between) {
        String text =
                "Minister Orlova said that the border would stay closed."
                        + between
                        + "General Adeyemi denied that his men had fired first."
                        + between
                        + "“Nobody has called us,” Orlova said.";
        assertThat(lines(text))
                .containsExactly(
                        "Minister Orlova: [the border would stay closed]",
                        "General Adeyemi: [his men had fired first]",
                        "Orlova: [Nobody has called us]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n“", "\n“"})
    void aQuotationThatIsSplitIntoParagraphsStaysOneStatement(String between) {
        String text = "“We will talk,” Orlova said. “Soon." + between + "But we will not sign.”";
        assertThat(lines(text))
                .containsExactly("Orlova: [We will talk, Soon, But we will not sign]");
    }
}
