package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.event.ActorDictionary;
import parley.event.Dictionaries;
import parley.event.VerbDictionary;
import parley.model.Reason;
import parley.speechact.FrameLexicon;
import picocli.CommandLine.Option;

/// The user's own dictionaries: actors and verbs in PETRARCH's form, of which none is shipped, and
/// rows that take the place of rows of `frames.tsv`.
final class DictionaryOptions {
    /// So many lines are named one by one.
    private static final int MOST = 10;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "actors in PETRARCH's form, which go before our own")
    private @Nullable Path actors;

    @Option(
            names = "--verbs",
            paramLabel = "FILE",
            description = "verbs in PETRARCH's form, which go before our own")
    private @Nullable Path verbs;

    @Option(
            names = "--frames",
            paramLabel = "FILE",
            description = "words that make positions, in the form of frames.tsv, in place of ours")
    private @Nullable Path frames;

    /// What the files hold; says on `console` which lines are left out and why.
    ///
    /// @throws UncheckedIOException if a file cannot be read
    Dictionaries load(Console console) {
        ActorDictionary who =
                actors == null ? null : ActorDictionary.parse(actors.toString(), content(actors));
        VerbDictionary what =
                verbs == null ? null : VerbDictionary.parse(verbs.toString(), content(verbs));
        if (who != null) {
            tell(console, who.problems());
        }
        if (what != null) {
            tell(console, what.problems());
            if (!what.notUsed().isEmpty()) {
                console.err()
                        .println(
                                verbs
                                        + ": "
                                        + what.notUsed().size()
                                        + " patterns with $, +, %, ^ or [---] are not used, the"
                                        + " first on line "
                                        + what.notUsed().getFirst());
            }
        }
        FrameLexicon words =
                frames == null
                        ? FrameLexicon.get()
                        : FrameLexicon.withOwn(frames.toString(), content(frames));
        tell(console, words.problems());
        return new Dictionaries(who, what, words);
    }

    /// What tells these files from others; empty without any.
    String digest() {
        return digest(actors) + digest(verbs) + digest(frames);
    }

    private static String digest(@Nullable Path file) {
        return file == null ? "" : Hash.hex(content(file).getBytes(StandardCharsets.UTF_8));
    }

    private static void tell(Console console, List<String> problems) {
        for (String problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            console.err().println(problem + Console.tag(Reason.BAD_OPTION));
        }
        if (!problems.isEmpty()) {
            console.err().println("  " + problems.size() + " lines left out; the rest is used.");
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
