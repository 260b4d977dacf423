package parley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import parley.intake.Found;

/// Whatever bytes a ZIP file or a mailbox has, reading ends and gives no document above the limit.
class ArchivesFuzzTest {
    private static final Limits SMALL = new Limits(1 << 16, 1 << 20);

    @FuzzTest(maxDuration = "60s")
    void anyBytesAsZipFile(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, bytes);
            var all = new ArrayList<Found>();
            new Archives(SMALL).read(file, Archives.Kind.ZIP, "x", all::add);
            check(Taken.of(all));
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void anyBytesAsMailbox(byte[] bytes) throws IOException {
        var all = new ArrayList<Found>();
        new Mailbox("x", SMALL, all::add).read(new ByteArrayInputStream(bytes));
        check(Taken.of(all));
    }

    private static void check(Taken taken) {
        assertThat(taken.documents()).allMatch(document -> document.bytes().length <= 1 << 18);
    }
}
