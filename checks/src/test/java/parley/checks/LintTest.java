package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What runs Parley is looked over too: scripts, the systemd units, the Containerfile. A checker
/// that is not installed is named in the test's output as skipped.
class LintTest {
    @Test
    @Timeout(120)
    @DisplayName("tools/lint finds nothing in scripts, unit and Containerfile")
    void nothingIsFound() throws IOException, InterruptedException {
        Process lint =
                new ProcessBuilder("sh", Project.ROOT.resolve("tools/lint").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertThat(lint.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lint.exitValue()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.matches("(checked|skipped): .*"))).hasSize(4);
    }
}
