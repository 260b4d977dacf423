package parley.engine;

import parley.engine.fast.FastEngine;
import parley.text.Engine;

/// The language engines by the names that the command line knows them by.
public final class Engines {
    private Engines() {}

    /// Loads an engine; loading costs some tenths of a second, so load once and share.
    ///
    /// @param name `fast`
    /// @throws IllegalArgumentException if no engine has this name
    public static Engine load(String name) {
        return switch (name) {
            case "fast" -> FastEngine.load();
            default ->
                    throw new IllegalArgumentException(
                            "An engine must be one of fast, got " + name);
        };
    }
}
