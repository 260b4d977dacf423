package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `parley who` tells.
class WhoCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theDayDecidesTheOffice() {
        assertThat(parley("who", "Dmitri Medvedev", "--on", "2010-05-01")).isZero();
        assertThat(text(out))
                .contains("office      president", "speaks for  Russia", "* president");
    }

    @Test
    void aStateNamesItsLeader() {
        assertThat(parley("who", "France", "--on", "2016-01-01")).isZero();
        assertThat(text(out)).contains("led by      François Hollande, president");
    }

    @Test
    void anUnknownNameEndsWithOneSentence() {
        assertThat(parley("who", "Maria", "Vole")).isEqualTo(1);
        assertThat(text(err)).contains("nobody called Maria Vole");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aFolderOfOnesOwnAdds(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("states.tsv"),
                "id\tname\tkind\tcountry\nOST\tOstmark\tmember\tOST\n");
        assertThat(parley("who", "Ostmark", "--knowledge", folder.toString())).isZero();
        assertThat(text(out)).contains("Ostmark (OST)");
    }

    private int parley(String... arguments) {
        return Main.run(stream(out), stream(err), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
