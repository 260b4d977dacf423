package parley.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.json.Example;
import parley.model.Article;
import parley.model.Findings;
import parley.model.Reading;

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
    void coloursAppearOnlyWhenAskedFor() {
        assertThat(new TextView(Paint.PLAIN).of(Example.full())).doesNotContain("\u001B");
        assertThat(new TextView(Paint.COLOUR).of(Example.full())).contains("\u001B[1m");
    }
}
