package parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parley.analysis.Analyzer;
import parley.model.Article;
import parley.page.PageReader;

/// Names the rules that this program reads by: a digest of the classes, data files and models of
/// every package that has a part in reading. Nobody can forget to raise it, and two programs with
/// the same name read the same.
final class RulesDigest {
    /// Packages of `parley` whose classes and files decide what a reading holds.
    private static final Set<String> READING =
            Set.of(
                    "model",
                    "page",
                    "text",
                    "knowledge",
                    "time",
                    "place",
                    "actor",
                    "engine",
                    "coreference",
                    "quote",
                    "clause",
                    "speechact",
                    "event",
                    "position",
                    "analysis");

    private static final int LENGTH = 12;

    private static final Once<String> SHIPPED = new Once<>(RulesDigest::made);

    private RulesDigest() {}

    /// The name of what ships, 12 hexadecimal digits. Takes a few tenths of a second once.
    static String shipped() {
        return SHIPPED.get();
    }

    private static String made() {
        Map<String, Long> sums = new TreeMap<>();
        var places = new TreeSet<String>();
        for (Class<?> each : List.of(Article.class, PageReader.class, Analyzer.class)) {
            URL place =
                    Objects.requireNonNull(
                                    each.getProtectionDomain().getCodeSource(),
                                    each + " has no place")
                            .getLocation();
            if (places.add(place.toString())) {
                add(place, sums);
            }
        }
        var described = new StringBuilder();
        sums.forEach((name, sum) -> described.append(name).append(' ').append(sum).append('\n'));
        byte[] hash = Hash.sha256(described.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    }

    private static void add(URL place, Map<String, Long> sums) {
        try {
            Path path = Path.of(place.toURI());
            if (Files.isDirectory(path)) {
                folder(path, sums);
            } else {
                archive(path, sums);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the program's own " + place, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path: " + place, e);
        }
    }

    /// The archive's own list of checksums serves: nothing is unpacked.
    private static void archive(Path file, Map<String, Long> sums) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (isReading(entry.getName())) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
    }

    private static void folder(Path folder, Map<String, Long> sums) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isReading(name)) {
                    sums.put(name, sum(file));
                }
            }
        }
    }

    private static long sum(Path file) throws IOException {
        try (var in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    private static boolean isReading(String name) {
        String[] parts = name.split("/", 3);
        return parts.length == 3 && parts[0].equals("parley") && READING.contains(parts[1]);
    }
}
