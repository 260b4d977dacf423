package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field's value with what it was read from.
///
/// @param value the value that won
/// @param basis what it was read from
/// @param detail where exactly, such as `og:title` or a CSS path; empty when there is nothing to
///   add
/// @param words the words in [Article#text] that state it, null when no visible words do
/// @param alternatives what other sources said and the value did not agree with, best first
public record Sourced<T>(
        T value, Basis basis, String detail, @Nullable Span words, List<T> alternatives) {
    public Sourced {
        alternatives = List.copyOf(alternatives);
    }

    public static <T> Sourced<T> of(T value, Basis basis, String detail) {
        return new Sourced<>(value, basis, detail, null, List.of());
    }

    public static <T> Sourced<T> visible(T value, Span words) {
        return new Sourced<>(value, Basis.VISIBLE_TEXT, "", words, List.of());
    }
}
