package parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The golden set beside the second reading of it.
class GoldenTimesTest {
    private static final Path FOLDER = Path.of("src/test/resources/parley/time");
    private static final double AGREEMENT = 0.95;

    @Test
    void twoReadersAgree() {
        Map<String, String> settled = answers("golden.tsv");
        Map<String, String> second = answers("second-reading.tsv");
        List<String> different =
                second.entrySet().stream()
                        .filter(each -> !each.getValue().equals(settled.get(each.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(settled).containsKeys(second.keySet().toArray(new String[0]));
        assertThat(second).hasSizeGreaterThanOrEqualTo(280);
        assertThat(1 - different.size() / (double) second.size())
                .as(String.join("\n", different))
                .isGreaterThanOrEqualTo(AGREEMENT);
    }

    /// By date, zone and sentence.
    private static Map<String, String> answers(String file) {
        var answers = new HashMap<String, String>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    int tab = line.lastIndexOf('\t');
                    answers.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER.resolve(file), e);
        }
        return answers;
    }
}
