package parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts here are made up by us.
class StoriesTest {
    private static final List<String> TEXTS =
            List.of(
                    "Ostmark offers Belhar a truce along the river; envoys meet in Tessaly harbour.",
                    "Farmers of Corvia block motorway with tractors over the price of diesel.",
                    "Belhar reads Ostmark's offer of a river truce, its envoy in Tessaly says.",
                    "Corvia minister meets farmers whose tractors block the motorway over diesel.",
                    "Envoys in Tessaly: Ostmark's truce offer to Belhar stands for ten days.");

    @Test
    void textsOnOneHappeningAreOneStory() {
        assertThat(Stories.of(TEXTS)).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Stories.of(List.of())).isEmpty();
        assertThat(Stories.of(List.of("", ""))).containsExactly(0, 1);
    }
}
