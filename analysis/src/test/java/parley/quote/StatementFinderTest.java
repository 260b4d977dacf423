package parley.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.engine.fast.FastEngine;
import parley.model.Article;
import parley.model.Mention;
import parley.model.SourceLink;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Venue;
import parley.text.Engine;
import parley.text.Sentence;

class StatementFinderTest {
    private static final Engine ENGINE = FastEngine.load();

    private static List<Statement> find(String text) {
        Article article = Article.plain("test", text);
        List<Sentence> sentences = ENGINE.read(text, article.blocks());
        return StatementFinder.find(article, sentences, _ -> Optional.empty());
    }

    private static Statement first(String text) {
        return find(text).getFirst();
    }

    private static List<String> content(String text, Statement statement) {
        return statement.content().stream().map((Span part) -> part.of(text)).toList();
    }

    private static String speaker(Statement statement) {
        return statement.speaker() == null ? "" : statement.speaker().name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The talks are over,\" Minister Orlova said.",
                "“The talks are over,” Minister Orlova said.",
                "''The talks are over,'' Minister Orlova said.",
                "«The talks are over,» Minister Orlova said.",
                "‘The talks are over,’ Minister Orlova said.",
                "“The talks are over,” said Minister Orlova.",
                "Minister Orlova said: “The talks are over.”",
                "Minister Orlova said, “The talks are over.”"
            })
    void aQuotationHasItsSpeakerWhereverTheCueAndWhateverTheMarks(String text) {
        Statement statement = first(text);
        assertThat(content(text, statement).getFirst()).startsWith("The talks are over");
        assertThat(speaker(statement)).contains("Orlova");
        assertThat(statement.kind()).isEqualTo(Statement.Kind.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orlova", "Hassan", "Kimura", "Petersen"})
    void renamingTheSpeakerRenamesTheSpeaker(String name) {
        String text = "Minister NAME said that the border would stay closed.".replace("NAME", name);
        Statement statement = first(text);
        assertThat(content(text, statement)).containsExactly("the border would stay closed");
        assertThat(speaker(statement)).contains(name);
    }

    @Test
    void theSecondHalfOfAQuotationBelongsToTheFirst() {
        String text = "“We will talk,” Orlova said. “But we will not sign.”";
        List<Statement> found = find(text);
        assertThat(found).hasSize(1);
        assertThat(content(text, found.getFirst()))
                .containsExactly("We will talk,", "But we will not sign.");
    }

    @Test
    void aQuotationMayGoOnInTheNextParagraph() {
        String text = "“We will talk,” Orlova said. “Soon.\n“But we will not sign.”";
        assertThat(find(text)).hasSize(1);
    }

    @Test
    void negationStaysInsideTheContent() {
        String text = "Orlova said no country had made such an offer.";
        assertThat(content(text, first(text))).containsExactly("no country had made such an offer");
    }

    @Test
    void accordingToNamesTheSpeaker() {
        String text = "The army has left the valley, according to the defence ministry.";
        Statement statement = first(text);
        assertThat(content(text, statement)).containsExactly("The army has left the valley");
        assertThat(speaker(statement)).isEqualTo("the defence ministry");
    }

    @Test
    void whatIsReportedWithinAReportIsLinkedToIt() {
        String text = "Orlova said that Hassan had promised to withdraw his troops.";
        List<Statement> found = find(text);
        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
    }

    @Test
    void titlesAreNoStatements() {
        assertThat(find("She has just published her book “The Long Winter of the North”."))
                .noneMatch(each -> each.kind() == Statement.Kind.DIRECT);
    }

    @Test
    void anInterviewIsAVenueWithAHost() {
        Venue venue =
                Objects.requireNonNull(
                        first("Orlova said in an interview with Channel Five that talks were over.")
                                .venue());
        assertThat(venue.kind()).isEqualTo(Venue.Kind.INTERVIEW);
        assertThat(venue.host()).isEqualTo("Channel Five");
    }

    @Test
    void unnamedSourcesAreCounted() {
        Statement statement = first("Two officials said that the talks had failed.");
        SourceLink link = statement.accordingTo().chain().getFirst();
        assertThat(link.role()).isEqualTo(SourceLink.Role.UNNAMED_SOURCE);
        assertThat(link.count()).isEqualTo(2);
    }

    @Test
    void theHearerIsTheAddressee() {
        String text = "Orlova told reporters that the talks had failed.";
        Statement statement = first(text);
        Mention addressee = Objects.requireNonNull(statement.addressee());
        assertThat(addressee.name()).isEqualTo("reporters");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void manyQuotationsTakeTimeInProportion() {
        find("“No,” he said.\n".repeat(3_000));
    }
}
