package parley.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.text.Sentence;
import parley.text.Token;

/// Tells which sentences may carry a statement, an event or a position. Errs on the side of yes: a
/// sentence passed over is read less well, not left out.
final class Triggers {
    private static final String FILE = "/parley/engine/triggers.txt";

    private final Set<String> lemmas;

    private Triggers(Set<String> lemmas) {
        this.lemmas = lemmas;
    }

    static Triggers load() {
        var stream = Triggers.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing " + FILE);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Triggers(
                    reader.lines()
                            .filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Stream.of(line.split(" ", -1)))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    boolean fire(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(this::fires);
    }

    private boolean fires(Token token) {
        char first = token.form().charAt(0);
        return "\"“”«»„".indexOf(first) >= 0 || lemmas.contains(token.lemma());
    }
}
