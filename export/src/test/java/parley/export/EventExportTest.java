package parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.model.Factuality;
import parley.testkit.Golden;

class EventExportTest {
    private static final Map<EventFormat, Integer> COLUMNS =
            Map.of(
                    EventFormat.GDELT, 61,
                    EventFormat.GDELT_MENTIONS, 16,
                    EventFormat.ICEWS, 20,
                    EventFormat.PLOVER_TSV, 40,
                    EventFormat.PHOENIX, 26);

    /// Each `.in` names a format and the factuality to write; the `.out` is the whole file.
    @TestFactory
    Stream<DynamicTest> writesTheLayout() throws IOException {
        return Golden.each(Path.of("src/test/resources/golden"), EventExportTest::run);
    }

    @Test
    void everyRowHasTheColumnsOfItsLayout() {
        COLUMNS.forEach((format, columns) -> {
            EventExport export = EventExport.of(format, EnumSet.allOf(Factuality.class));
            List<String> lines = export.lines(Example.reading());
            assertThat(lines).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(line.split("\t", -1)).as("%s", format).hasSize(columns));
            if (!export.header().isEmpty()) {
                assertThat(export.header().split("\t", -1)).hasSize(columns);
            }
        });
    }

    @Test
    void leavesOutWhatDidNotHappenUnlessAsked() {
        assertThat(run("phoenix")).contains("\t042\t").doesNotContain("\t0354\t");
        assertThat(run("phoenix pledged")).contains("\t0354\t").doesNotContain("\t042\t");
    }

    @Test
    void compoundActorsAreOneEventInPloverAndPairsElsewhere() {
        assertThat(run("plover-tsv").lines().skip(1)).hasSize(1);
        assertThat(run("icews").lines().skip(1)).hasSize(3);
    }

    @Test
    void textNeitherBreaksARowNorBecomesAFormula() {
        assertThat(Cells.text("=1+1\tor\nmore\u0000")).isEqualTo("'=1+1 or more");
        assertThat(Cells.text("plain")).isEqualTo("plain");
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        String expected = run("gdelt");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(run("gdelt")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anExportOfNothingIsMisuse() {
        assertThatThrownBy(() -> EventExport.of(EventFormat.GDELT, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("factuality");
    }

    private static String run(String order) {
        String[] words = order.strip().split(" ", -1);
        EventFormat format =
                Stream.of(EventFormat.values())
                        .filter(one -> one.toString().equals(words[0]))
                        .findFirst()
                        .orElseThrow();
        Set<Factuality> wanted =
                words.length == 1
                        ? EventExport.HAPPENED
                        : Set.of(Factuality.valueOf(words[1].toUpperCase(Locale.ROOT)));
        EventExport export = EventExport.of(format, wanted);
        var out = new StringBuilder();
        if (!export.header().isEmpty()) {
            out.append(export.header()).append('\n');
        }
        export.lines(Example.reading()).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
