package parley.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Names the rules that this program reads by: a digest of the classes, data files and models of
/// every package that has a part in reading. Nobody can forget to raise it, and two programs with
/// the same name read the same.
public final class RulesDigest {
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

    private static final Map<List<Class<?>>, String> KNOWN = new ConcurrentHashMap<>();

    private RulesDigest() {}

    /// The name of the rules, 12 hexadecimal digits. Takes a few tenths of a second once.
    ///
    /// @param parts a class of each place that the rules lie in: a folder of classes or a jar
    /// @throws UncheckedIOException if one of the places cannot be read
    public static String of(Class<?>... parts) {
        return KNOWN.computeIfAbsent(List.of(parts), RulesDigest::made);
    }

    private static String made(List<Class<?>> parts) {
        Map<String, Long> sums = new TreeMap<>();
        var places = new TreeSet<String>();
        for (Class<?> each : parts) {
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
        return hash(described.toString()).substring(0, LENGTH);
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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
