package parley.show;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.model.Span;

/// Writes a stretch of text with all marks on it, however they overlap: the text is cut at every
/// mark's border, and each piece names the layers and records that cover it.
public final class MarkedText {
    private final String text;
    private final List<Mark> marks;

    public MarkedText(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /// A stretch of text under the same marks.
    ///
    /// @param marks those that cover it; empty for plain words
    public record Piece(Span words, List<Mark> marks) {
        public Piece {
            marks = List.copyOf(marks);
        }

        /// The marks that begin with this piece.
        public List<Mark> starting() {
            return marks.stream().filter(mark -> mark.words().start() == words.start()).toList();
        }

        /// What the marks have, each value once, parted by blanks.
        public String each(Function<Mark, String> value) {
            return marks.stream().map(value).distinct().collect(Collectors.joining(" "));
        }
    }

    /// The stretch cut at every border of a mark, in reading order.
    public List<Piece> pieces(Span stretch) {
        List<Mark> here = marks.stream().filter(mark -> mark.words().overlaps(stretch)).toList();
        var cuts = new TreeSet<Integer>(List.of(stretch.start(), stretch.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(stretch.start(), mark.words().start()));
            cuts.add(Math.min(stretch.end(), mark.words().end()));
        }
        var pieces = new ArrayList<Piece>();
        int start = stretch.start();
        for (int cut : cuts.tailSet(stretch.start(), false)) {
            var words = new Span(start, cut);
            pieces.add(
                    new Piece(
                            words,
                            here.stream().filter(mark -> mark.words().contains(words)).toList()));
            start = cut;
        }
        return pieces;
    }

    String html(Span stretch) {
        return pieces(stretch).stream().map(this::html).collect(Collectors.joining());
    }

    private String html(Piece piece) {
        String words = Html.text(piece.words().of(text));
        if (piece.marks().isEmpty()) {
            return words;
        }
        String starts =
                piece.starting().stream()
                        .map(mark -> " starts-" + mark.layer())
                        .distinct()
                        .collect(Collectors.joining());
        return "<mark class=\""
                + piece.each(Mark::layer)
                + starts
                + "\" data-records=\""
                + piece.each(Mark::record)
                + "\">"
                + words
                + "</mark>";
    }
}
