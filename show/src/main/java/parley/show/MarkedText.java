package parley.show;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.model.Span;

/// Writes a stretch of text with all marks on it, however they overlap: the text is cut at every
/// mark's border, and each piece names the layers and records that cover it.
final class MarkedText {
    private final String text;
    private final List<Mark> marks;

    MarkedText(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    String html(Span stretch) {
        List<Mark> here = marks.stream().filter(mark -> mark.words().overlaps(stretch)).toList();
        var cuts = new TreeSet<Integer>(List.of(stretch.start(), stretch.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(stretch.start(), mark.words().start()));
            cuts.add(Math.min(stretch.end(), mark.words().end()));
        }
        var out = new StringBuilder();
        int start = stretch.start();
        for (int cut : cuts.tailSet(stretch.start(), false)) {
            out.append(piece(new Span(start, cut), here));
            start = cut;
        }
        return out.toString();
    }

    private String piece(Span piece, List<Mark> marks) {
        List<Mark> covering = marks.stream().filter(mark -> mark.words().contains(piece)).toList();
        String words = Html.text(piece.of(text));
        if (covering.isEmpty()) {
            return words;
        }
        String layers =
                covering.stream().map(Mark::layer).distinct().collect(Collectors.joining(" "));
        String records =
                covering.stream().map(Mark::record).distinct().collect(Collectors.joining(" "));
        String starts =
                covering.stream()
                        .filter(mark -> mark.words().start() == piece.start())
                        .map(mark -> " starts-" + mark.layer())
                        .distinct()
                        .collect(Collectors.joining());
        return "<mark class=\""
                + layers
                + starts
                + "\" data-records=\""
                + records
                + "\">"
                + words
                + "</mark>";
    }
}
