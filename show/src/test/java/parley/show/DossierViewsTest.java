package parley.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.PackageCheck;
import parley.dossier.Selection;
import parley.history.Line;
import parley.history.Quote;
import parley.history.Report;
import parley.history.Term;
import parley.json.DossierJson;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Published;
import parley.model.Status;
import tools.jackson.databind.node.ObjectNode;

class DossierViewsTest {
    private static final ArticleId ID = ArticleId.of("report");
    private static final LocalDate DAY = LocalDate.parse("2025-03-01");
    private static final Report REPORT =
            new Report(
                    ID,
                    "Talks <b>go</b> on",
                    "Harbour & Sons",
                    List.of(),
                    Published.day(DAY),
                    "javascript:alert(1)",
                    ID,
                    "Harbour & Sons");
    private static final Line LINE =
            new Line(
                    new FindingId("0123456789abcdef"),
                    REPORT,
                    "Ostmark<script>",
                    "Maria Vole",
                    Act.ACCEPT,
                    Issue.CEASEFIRE,
                    null,
                    "a ceasefire of <thirty> days",
                    List.of(
                            new Term(
                                    Condition.Relation.IF,
                                    "Westmark withdraws",
                                    "Westmark",
                                    Condition.Demand.MUST_HAPPEN)),
                    false,
                    Firmness.QUALIFIED,
                    Status.HELD,
                    null,
                    Set.of("Westmark"),
                    DAY,
                    null,
                    new Quote("Before, ", "we accept a ceasefire", ".", 8, 29),
                    Attribution.REPORTER);
    private static final Dossier DOSSIER =
            new DossierBuilder().build(List.of(REPORT), List.of(LINE), Selection.ALL);

    @Test
    void whatComesFromAPageIsEscaped() {
        String html = new DossierHtml().of(DOSSIER, null);
        assertThat(html)
                .contains("Talks &lt;b&gt;go&lt;/b&gt; on", "Ostmark&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void theWordsOfTheRecordAreMarkedInTheirSentence() {
        assertThat(new DossierHtml().of(DOSSIER, null))
                .contains("Before, <mark>we accept a ceasefire</mark>.");
    }

    @Test
    void silenceIsSaidInWords() {
        assertThat(new DossierHtml().of(DOSSIER, null)).contains("nothing stated in 1 report");
        assertThat(new DossierText(Paint.PLAIN).of(DOSSIER, null))
                .contains("Westmark\n  (all)          nothing stated in 1 report");
    }

    @Test
    void aLineOfTheTextHasEightyColumnsAtMost() {
        assertThat(new DossierText(Paint.PLAIN).of(DOSSIER, null).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void aChosenPackageIsListedAndNeverAddedUp() {
        PackageCheck.Outcome outcome = new PackageCheck().check(DOSSIER, List.of("ceasefire"));
        assertThat(new DossierText(Paint.PLAIN).of(DOSSIER, outcome))
                .contains("meets its line only with terms outside the package", "silent");
        assertThat(new DossierHtml().of(DOSSIER, outcome)).contains("Westmark withdraws");
    }

    @Test
    void theJsonNamesUtterancesByIdAndCountsCodePoints() {
        ObjectNode json = DossierJson.of(DOSSIER, null);
        assertThat(json.at("/schema").asString()).isEqualTo("parley-dossier/1");
        assertThat(json.at("/histories/0/latest").asString()).isEqualTo("0123456789abcdef");
        assertThat(json.at("/histories/0/steps/0/utterance/lines/0/evidence/start_cp").asInt())
                .isEqualTo(8);
        assertThat(json.at("/terms/0/stands/0/standing").asString()).isEqualTo("yes-if");
    }
}
