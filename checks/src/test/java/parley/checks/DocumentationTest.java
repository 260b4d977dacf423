package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.model.Reason;

/// What the documents name exists, and the house rules on files hold.
class DocumentationTest {
    private static final int MOST_LINES = 400;

    /// Longer than allowed: each holds one table of constructions and waits to be cut by
    /// construction.
    private static final Set<String> LONGER = Set.of("Modals.java", "ConditionFinder.java");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH =
            Pattern.compile(
                    "`((?:[a-z.-]+/)+(?:[A-Za-z0-9_-]+\\.[a-z.]+)?|[A-Za-z-]+\\.(?:md|xml|sh))`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

    static Stream<Path> documents() {
        return Stream.concat(
                        list(Project.ROOT).filter(file -> file.toString().endsWith(".md")),
                        Stream.of("docs", "decisions", "samples")
                                .flatMap(folder -> walk(Project.ROOT.resolve(folder)))
                                .filter(file -> file.toString().endsWith(".md")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            assertThat(document.resolveSibling(links.group(1))).as("%s", document).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namedFilesExist(Path document) throws IOException {
        Matcher paths = PATH.matcher(Files.readString(document));
        while (paths.find()) {
            String path = paths.group(1);
            assertThat(
                            Stream.of(Project.ROOT, document.getParent())
                                    .anyMatch(base -> Files.exists(base.resolve(path))))
                    .as("%s names %s", Project.ROOT.relativize(document), path)
                    .isTrue();
        }
    }

    @Test
    void namedClassesExist() throws IOException {
        Set<String> classes = new TreeSet<>();
        sources().forEach(file -> classes.add(file.getFileName().toString().replace(".java", "")));
        var missing = new ArrayList<String>();
        for (String name : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
            Matcher named = CLASS.matcher(Files.readString(Project.ROOT.resolve(name)));
            while (named.find()) {
                if (!classes.contains(named.group(1))) {
                    missing.add(name + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageHasItsHeadingAndEveryHeadingItsMessage() throws IOException {
        Set<String> used = Stream.of(Reason.values()).map(Reason::slug).collect(Collectors.toSet());
        Set<String> headings =
                new TreeSet<>(
                        Files.readAllLines(Project.ROOT.resolve("docs/reference/errors.md"))
                                .stream()
                                .filter(line -> line.startsWith("## "))
                                .map(line -> line.substring(3))
                                .toList());
        assertThat(headings).isEqualTo(used);
    }

    @Test
    void noSourceFileIsLongerThanFourHundredLines() {
        assertThat(
                        sources()
                                .filter(file -> lines(file) > MOST_LINES)
                                .filter(file -> !LONGER.contains(file.getFileName().toString())))
                .isEmpty();
    }

    /// The trainers stand in the packages of what they train, which say it there.
    @Test
    void everyPackageSaysInOneSentenceWhatItIs() {
        assertThat(
                        sources()
                                .filter(file -> file.toString().contains("/src/main/"))
                                .filter(file -> !file.startsWith(Project.ROOT.resolve("train")))
                                .map(Path::getParent)
                                .distinct()
                                .filter(folder ->
                                        !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    private static Stream<Path> sources() {
        return list(Project.ROOT)
                .map(module -> module.resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(DocumentationTest::walk)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot walk " + folder, e);
        }
    }
}
