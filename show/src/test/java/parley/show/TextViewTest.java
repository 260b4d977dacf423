package parley.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.json.Example;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Findings;
import parley.model.Reading;
import parley.model.Sourced;
import parley.model.Span;

class TextViewTest {
    @Test
    void linesHaveAtMostEightyColumns() {
        assertThat(new TextView(Paint.PLAIN).of(Example.full()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void aPositionShowsSignTermsFirmnessAndWords() {
        assertThat(new TextView(Paint.PLAIN).of(Example.full()))
                .contains("Ostmark → Belhar · ceasefire")
                .contains(">? offers if   ▮▮▮▯▯ stated")
                .contains("if: Belhar frees its prisoners");
    }

    @Test
    void explainedEventsNameTheirRuleAndCandidatesTheirReason() {
        String events = explained(true);
        assertThat(events).contains("     rule: ").contains("     reason: headline");
    }

    @Test
    void plainEventsNameNeither() {
        assertThat(explained(false)).doesNotContain("rule: ").doesNotContain("reason: ");
    }

    private static String explained(boolean explain) {
        String text = new TextView(Paint.PLAIN, explain).of(Example.full());
        return text.substring(text.indexOf("EVENTS ("));
    }

    @Test
    void controlCharactersCannotSteerTheTerminal() {
        var reading = new Reading(Article.plain("x", "a\u001B[31mred"), Findings.NONE);

        assertThat(new TextView(Paint.PLAIN).of(reading)).doesNotContain("\u001B");
    }

    @Test
    void aReportInAnotherLanguageSaysWhyItHasNoRecords() {
        Article plain = Article.plain("x", "Der Bote kam.");
        var german =
                new Article(
                        plain.id(),
                        plain.origin(),
                        plain.kind(),
                        plain.text(),
                        Sourced.of(new Span(0, 13), Basis.VISIBLE_TEXT, "h1"),
                        null,
                        plain.paragraphs(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Sourced.of("de", Basis.DERIVED, "little words"),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(new TextView(Paint.PLAIN).of(new Reading(german, Findings.NONE)))
                .contains("language       German; no records, as only English is read");
        assertThat(new HtmlView().of(new Reading(german, Findings.NONE)))
                .contains("in German; no records, as only English is read");
    }

    @Test
    void coloursAppearOnlyWhenAskedFor() {
        assertThat(new TextView(Paint.PLAIN).of(Example.full())).doesNotContain("\u001B");
        assertThat(new TextView(Paint.COLOUR).of(Example.full())).contains("\u001B[1m");
    }
}
