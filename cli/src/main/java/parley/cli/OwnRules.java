package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.document.RulesDigest;
import parley.engine.Engines;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.page.PageReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a user adds to the rules and data that ship.
final class OwnRules {
    private static final int LENGTH = 8;

    @Mixin private DictionaryOptions dictionaries = new DictionaryOptions();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "folder with rows of yours on people, states, organisations and offices")
    private @Nullable Path knowledge;

    /// What reads by these rules.
    ///
    /// @param engine the language engine's name
    /// @throws UncheckedIOException if a file cannot be read
    Analyzer analyzer(String engine, Console console) {
        WhoIsWho who =
                knowledge == null
                        ? WhoIsWho.standard()
                        : new KnowledgeFolder().convert(knowledge.toString());
        return new Analyzer(Engines.load(engine), who, dictionaries.load(console));
    }

    /// The rules' name: that of what ships, and where there are any, that of the user's own.
    String version() {
        String own = dictionaries.digest() + (knowledge == null ? "" : digest(knowledge));
        return shipped()
                + (own.isEmpty()
                        ? ""
                        : "+"
                                + Hash.hex(own.getBytes(StandardCharsets.UTF_8))
                                        .substring(0, LENGTH));
    }

    /// The name of the rules that ship.
    static String shipped() {
        return RulesDigest.of(Article.class, PageReader.class, Analyzer.class);
    }

    private static String digest(Path folder) {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                all.append(file.getFileName()).append(' ');
                all.append(Hash.hex(Files.readAllBytes(file))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return all.toString();
    }
}
