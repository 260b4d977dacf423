package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.model.Act;
import parley.model.Issue;
import parley.model.Position;

class FoundingReportTest {
    private static final Path REPORT = Path.of("../../shared/founding/report.txt");

    @Test
    void everyPositionOfTheFirstTierIsFoundAndRussiaHoldsNone() throws IOException {
        Assumptions.assumeTrue(Files.exists(REPORT), "the founding report is not there");
        String text = Files.readString(REPORT);
        List<Position> positions = Reports.positions(text, LocalDate.of(2024, 11, 30));
        assertThat(positions)
                .extracting(it -> it.party().party() + " " + it.act() + " " + it.issue())
                .contains(
                        "Ukraine ACCEPT CEASEFIRE",
                        "Ukraine DEMAND GUARANTEES",
                        "NATO members DEFER ALIGNMENT",
                        "Donald Trump PROMISE SETTLEMENT",
                        "United States DEMAND FORCES",
                        "Ukraine DEMAND FORCES",
                        "United States PERMIT SUPPORT");
        assertThat(positions).noneMatch(it -> it.party().party().equals("Russia"));
        assertThat(positions)
                .filteredOn(it -> it.issue() == Issue.CEASEFIRE && it.act() == Act.ACCEPT)
                .allMatch(it -> !it.conditions().isEmpty());
    }
}
