package parley.model;

/// A half-open range of UTF-16 offsets into one [Article]'s text. Exports turn it into code points.
///
/// @param start first offset, inclusive, at least 0
/// @param end last offset, exclusive, at least `start`
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "Span needs 0 <= start <= end, got " + start + ".." + end);
        }
    }

    /// The smallest span that holds both.
    public static Span around(Span first, Span second) {
        return new Span(Math.min(first.start, second.start), Math.max(first.end, second.end));
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// True when `other` lies wholly inside this span; a span contains itself.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// True when at least one character belongs to both.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The words that this span covers in `text`.
    ///
    /// @throws IndexOutOfBoundsException if the span ends beyond the text
    public String of(String text) {
        return text.substring(start, end);
    }

    /// Orders by start, then by end: reading order.
    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
