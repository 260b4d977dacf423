package parley.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// A library that is shipped.
///
/// @param licence as SPDX spells it where that is clear, else as the library says
record Shipped(String name, String version, String licence) {
    /// Nobody says.
    static final String UNKNOWN = "unknown";

    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");
    private static final Pattern IN_POM =
            Pattern.compile("(?s)<license>\\s*(?:<url>.*?</url>\\s*)?<name>(.*?)</name>");

    /// Words of licences with their SPDX names; all that fit count, in this order.
    private static final Map<String, String> SPDX = spdx();

    /// The libraries on a class path, in the order of their names. Folders and our own parts, which
    /// have the licence of the whole, are left out; a jar that names others brings them along.
    ///
    /// @throws IOException if a jar cannot be read
    static List<Shipped> on(String classPath) throws IOException {
        Map<String, String> lookedUp = lookedUp();
        var parts = new ArrayList<Shipped>();
        var files = new ArrayList<Path>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            files.add(Path.of(entry));
        }
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            if (!file.toString().endsWith(".jar") || !Files.isRegularFile(file)) {
                continue;
            }
            try (var jar = new JarFile(file.toFile())) {
                named(jar, file, files);
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !name.group(2).endsWith("SNAPSHOT")) {
                    String own = own(jar, name.group(1));
                    String licence =
                            own == null ? lookedUp.getOrDefault(name.group(1), UNKNOWN) : own;
                    parts.add(new Shipped(name.group(1), name.group(2), licence));
                }
            }
        }
        parts.sort(Comparator.comparing(Shipped::name).thenComparing(Shipped::version));
        return parts.stream().distinct().toList();
    }

    /// Adds the jars that a jar's manifest names.
    private static void named(JarFile jar, Path file, List<Path> files) throws IOException {
        Manifest manifest = jar.getManifest();
        String path = manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
        if (path != null) {
            for (String entry : path.strip().split("\\s+", -1)) {
                Path named =
                        entry.startsWith("file:")
                                ? Path.of(URI.create(entry))
                                : file.resolveSibling(entry);
                if (!files.contains(named)) {
                    files.add(named);
                }
            }
        }
    }

    /// What a jar says of itself, null for nothing.
    private static @Nullable String own(JarFile jar, String name) throws IOException {
        Manifest manifest = jar.getManifest();
        String said =
                manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
        String known = said == null ? null : spdx(said);
        if (known != null) {
            return known;
        }
        List<ZipEntry> poms =
                jar.stream()
                        .filter(entry -> entry.getName().matches("META-INF/maven/.+/pom\\.xml"))
                        .filter(entry -> entry.getName().contains("/" + name + "/"))
                        .map(entry -> (ZipEntry) entry)
                        .toList();
        for (ZipEntry pom : poms) {
            try (InputStream in = jar.getInputStream(pom)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Matcher licence = IN_POM.matcher(text);
                if (licence.find()) {
                    String words = licence.group(1).strip();
                    String spelled = spdx(words);
                    return spelled == null ? words : spelled;
                }
            }
        }
        return null;
    }

    private static @Nullable String spdx(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        List<String> fitting =
                SPDX.entrySet().stream()
                        .filter(each -> Pattern.compile(each.getKey()).matcher(lower).find())
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return fitting.isEmpty() ? null : String.join(" OR ", fitting);
    }

    private static Map<String, String> spdx() {
        var names = new LinkedHashMap<String, String>();
        names.put("epl-2\\.0|eclipse public license.{0,6}2", "EPL-2.0");
        names.put("apache.*2|apache license|\\basl\\b", "Apache-2.0");
        names.put("0bsd", "0BSD");
        names.put("\\bmit\\b|mit-license|jsoup\\.org/license", "MIT");
        names.put("bsd-2-clause", "BSD-2-Clause");
        names.put("bsd-3-clause|edl-v10|distribution license", "BSD-3-Clause");
        names.put("bsd-license", "BSD");
        names.put("mozilla public license.*1\\.1|mpl.{0,3}1\\.1", "MPL-1.1");
        names.put("gnu\\.org/software/classpath|classpath", "GPL-2.0 WITH Classpath-exception-2.0");
        return names;
    }

    /// Of libraries that say nothing, what their projects' pages say.
    private static Map<String, String> lookedUp() throws IOException {
        try (InputStream in = Shipped.class.getResourceAsStream("licences.tsv")) {
            if (in == null) {
                throw new IOException("licences.tsv is missing from the program");
            }
            var licences = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> licences.put(cells[0], cells[1]));
            return licences;
        }
    }
}
