package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.document.RulesDigest;
import parley.engine.Engines;
import parley.event.Dictionaries;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.page.PageReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a user adds to the rules and data that ship.
final class OwnRules {
    private static final int LENGTH = 8;

    /// Rows of the user's own on who is who.
    ///
    /// @param who those that ship with them added
    record Knowledge(Path folder, WhoIsWho who) {
        /// Reads them when the command line is read, so that a wrong folder is a wrong option.
        static final class Converter implements ITypeConverter<Knowledge> {
            @Override
            public Knowledge convert(String folder) {
                return new Knowledge(Path.of(folder), new KnowledgeFolder().convert(folder));
            }
        }
    }

    @Mixin private DictionaryOptions dictionaries = new DictionaryOptions();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            converter = Knowledge.Converter.class,
            description = "folder with rows of yours on people, states, organisations and offices")
    private @Nullable Knowledge knowledge;

    /// What reads by these rules.
    ///
    /// @param engine the language engine's name
    /// @throws UncheckedIOException if a file cannot be read
    Analyzer analyzer(String engine, Console console) {
        return loading(engine, console).get();
    }

    /// What reads by these rules, loaded when it is asked for; the user's files are read at once.
    ///
    /// @param engine the language engine's name
    /// @throws UncheckedIOException if a file cannot be read
    Supplier<Analyzer> loading(String engine, Console console) {
        Dictionaries own = dictionaries.load(console);
        if (knowledge == null) {
            return () -> Analyzer.shipped(engine, own);
        }
        WhoIsWho who = knowledge.who();
        return () -> new Analyzer(Engines.load(engine), who, own);
    }

    /// The rules' name: that of what ships, and where there are any, that of the user's own.
    String version() {
        String own = dictionaries.digest() + (knowledge == null ? "" : digest(knowledge.folder()));
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
