package parley.model;

import org.jspecify.annotations.Nullable;

/// Where an article's bytes came from.
public sealed interface Origin {
    /// A page that was fetched or saved.
    ///
    /// @param address the page's address, null for a saved file that does not state one
    /// @param file the file that it was read from, null when it was fetched
    record Page(@Nullable String address, @Nullable String file) implements Origin {}

    /// A record of a web archive.
    ///
    /// @param offset bytes from the start of the file to the record
    record Archived(String file, long offset, String address) implements Origin {}

    /// Plain text: a file, standard input, or a line of a JSON Lines file.
    record PlainText(String name) implements Origin {}
}
