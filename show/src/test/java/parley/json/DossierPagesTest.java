package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.Selection;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.model.Reading;
import parley.testkit.MadeUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DossierPagesTest {
    private static final Dossier DOSSIER = dossier();

    private static Dossier dossier() {
        var reports = new ArrayList<Report>();
        var lines = new ArrayList<Line>();
        for (int number = 0; number < 120; number++) {
            Reading reading = MadeUp.reading(number, 4);
            Report report = Report.of(reading.article());
            reports.add(report);
            lines.addAll(Lines.of(reading, report));
        }
        return new DossierBuilder().build(reports, lines, Selection.ALL);
    }

    private static List<ObjectNode> pages(int limit) {
        var pages = new ArrayList<ObjectNode>();
        String after = null;
        do {
            ObjectNode page = DossierPages.of(DOSSIER, after, limit, null);
            pages.add(page);
            after = page.path("next").isNull() ? null : page.path("next").asString();
        } while (after != null);
        return pages;
    }

    private static List<JsonNode> all(List<? extends JsonNode> pages, String field) {
        return pages.stream().flatMap(page -> page.path(field).valueStream()).toList();
    }

    private static List<JsonNode> steps(List<? extends JsonNode> pages) {
        return all(all(pages, "histories"), "steps");
    }

    private static List<String> stands(List<? extends JsonNode> pages) {
        return all(pages, "terms").stream()
                .flatMap(row -> row.path("stands").valueStream())
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void allPagesTogetherHoldWhatTheWholeHolds() {
        ObjectNode whole = DossierJson.of(DOSSIER, null);

        List<ObjectNode> pages = pages(7);

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(steps(pages)).isEqualTo(steps(List.of(whole)));
        assertThat(all(pages, "shifts"))
                .containsExactlyInAnyOrderElementsOf(all(List.of(whole), "shifts"));
        assertThat(stands(pages)).containsExactlyInAnyOrderElementsOf(stands(List.of(whole)));
        assertThat(all(pages, "reports"))
                .containsAll(all(List.of(whole), "reports"))
                .hasSizeGreaterThanOrEqualTo(DOSSIER.reports().size());
    }

    @Test
    void aPageHoldsAsManyUtterancesAsAskedAndTheReportsThatTheyName() {
        for (ObjectNode page : pages(7)) {
            List<JsonNode> steps = steps(List.of(page));
            assertThat(steps).hasSizeBetween(1, 7);
            assertThat(all(List.of(page), "reports"))
                    .extracting(report -> report.path("id").asString())
                    .containsAll(
                            steps.stream()
                                    .flatMap(step -> step.at("/utterance/lines").valueStream())
                                    .map(line -> line.path("report").asString())
                                    .toList());
            assertThat(page.at("/counts/reports").asInt()).isEqualTo(120);
        }
    }

    @Test
    void aRowOfTermsSaysWhereItStandsInTheWholeTable() {
        for (JsonNode row : all(pages(7), "terms")) {
            assertThat(row.path("name").asString())
                    .isEqualTo(DOSSIER.terms().rows().get(row.path("row").asInt()).name());
        }
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String wrong : List.of("%%%", "YWJj", "")) {
            assertThatThrownBy(() -> DossierPages.of(DOSSIER, wrong, 7, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no cursor");
        }
    }
}
