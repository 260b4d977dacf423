package parley.page;

import org.jspecify.annotations.Nullable;

/// What a page's metadata say of its text, for comparing the blocks with.
///
/// @param articleBody the text as JSON-LD states it; often cut short
record Hints(@Nullable String title, @Nullable String description, @Nullable String articleBody) {}
