package parley.desk.page;

import org.jspecify.annotations.Nullable;

/// Whom a page is made for.
///
/// @param seal what forms on the page give back, to show that this desk wrote them
/// @param name as the trusted proxy says it, null when nobody says
public record Visitor(String seal, @Nullable String name) {}
