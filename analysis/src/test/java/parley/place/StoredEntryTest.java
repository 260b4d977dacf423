package parley.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testkit.Cases;

class StoredEntryTest {
    private static final byte[] WORDS = "towns and rivers".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void anUncompressedEntryIsFoundWhereItLies() throws IOException {
        Path archive = archive(ZipEntry.STORED);
        try (FileChannel file = FileChannel.open(archive)) {
            StoredEntry entry = Objects.requireNonNull(StoredEntry.find(file, "a/towns.bin"));
            ByteBuffer bytes = ByteBuffer.allocate((int) entry.size());
            file.read(bytes, entry.start());
            assertThat(bytes.array()).isEqualTo(WORDS);
            assertThat(StoredEntry.find(file, "a/rivers.bin")).isNull();
        }
    }

    @Test
    void aCompressedEntryIsLeftToOthers() throws IOException {
        try (FileChannel file = FileChannel.open(archive(ZipEntry.DEFLATED))) {
            assertThat(StoredEntry.find(file, "a/towns.bin")).isNull();
        }
    }

    @Test
    void brokenArchivesGiveNothingOrABoundedEntry() throws IOException {
        byte[] whole = Files.readAllBytes(archive(ZipEntry.STORED));
        Path broken = folder.resolve("broken.zip");
        Cases.forAll(
                random -> {
                    byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
                    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    return new String(bytes, StandardCharsets.ISO_8859_1);
                },
                bytes -> {
                    try {
                        Files.write(broken, bytes.getBytes(StandardCharsets.ISO_8859_1));
                        try (FileChannel file = FileChannel.open(broken)) {
                            StoredEntry entry = StoredEntry.find(file, "a/towns.bin");
                            if (entry != null) {
                                assertThat(entry.start() + entry.size())
                                        .isLessThanOrEqualTo(file.size());
                            }
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot write " + broken, e);
                    }
                });
    }

    @Test
    void theGazetteerIsReadTheSameFromAFile() {
        assertThat(MappedResource.open(Gazetteer.class, "gazetteer.bin").limit())
                .isGreaterThan(1_000_000)
                .isLessThan(15_000_000);
    }

    private Path archive(int method) throws IOException {
        Path archive = folder.resolve("archive" + method + ".zip");
        try (OutputStream out = Files.newOutputStream(archive);
                var zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"a/", "a/other.txt", "a/towns.bin"}) {
                var entry = new ZipEntry(name);
                byte[] bytes = name.endsWith("/") ? new byte[0] : WORDS;
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    var crc = new CRC32();
                    crc.update(bytes);
                    entry.setSize(bytes.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return archive;
    }
}
