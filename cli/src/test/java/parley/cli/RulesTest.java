package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void theNameOfTheRulesIsADigestThatStaysTheSame() {
        assertThat(OwnRules.shipped()).matches("[0-9a-f]{12}").isEqualTo(OwnRules.shipped());
        assertThat(new OwnRules().version()).isEqualTo(OwnRules.shipped());
    }

    @Test
    void whatTheLedgerNotesIsReadBack() {
        for (String text :
                new String[] {"0.1.0/auto", "0123456789ab/deep/2024-11-30T03:36/Asia/Kolkata"}) {
            assertThat(Rules.parse(text)).hasToString(text);
        }
        Rules old = Rules.parse("0.1.0/auto/2024-11-30");
        assertThat(old.given()).isEqualTo("/2024-11-30");
        assertThat(old.isVersionOf(new Rules("x", "auto", "/2024-11-30"))).isTrue();
        assertThat(old.isVersionOf(new Rules("x", "fast", "/2024-11-30"))).isFalse();
        assertThat(old.isVersionOf(new Rules("x", "auto", ""))).isFalse();
    }
}
