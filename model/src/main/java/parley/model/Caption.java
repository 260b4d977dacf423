package parley.model;

import org.jspecify.annotations.Nullable;

/// The text of a picture or video, apart from the body.
///
/// @param words the caption without its credit
/// @param credit who took it, null when nobody is named
public record Caption(Span words, @Nullable Span credit) {}
