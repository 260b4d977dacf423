package parley.model;

import org.jspecify.annotations.Nullable;

/// One entry of a live blog.
///
/// @param words the entry's text
/// @param published its own time, null when none is stated
public record Entry(Span words, @Nullable Published published) {}
