package parley.engine;

import java.util.List;
import parley.engine.deep.DeepEngine;
import parley.engine.fast.FastEngine;
import parley.text.Engine;

/// The language engines by the names that the command line knows them by.
public final class Engines {
    /// Every name that [#load] knows.
    public static final List<String> NAMES = List.of("fast", "deep", "auto");

    private Engines() {}

    /// Loads an engine; loading costs some tenths of a second, so load once and share.
    ///
    /// @param name `fast`, `deep`, or `auto`: fast on everything and deep where a record may stand
    /// @throws IllegalArgumentException if no engine has this name
    public static Engine load(String name) {
        return new ApartDatelines(named(name));
    }

    private static Engine named(String name) {
        return switch (name) {
            case "fast" -> FastEngine.load();
            case "deep" -> DeepEngine.load();
            case "auto" -> new AutoEngine(FastEngine.load(), DeepEngine.load(), Triggers.load());
            default ->
                    throw new IllegalArgumentException(
                            "An engine must be one of " + NAMES + ", got " + name);
        };
    }
}
