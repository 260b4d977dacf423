package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Actor;
import parley.model.Span;
import parley.text.Tree;

/// Parts what several known actors say together: "The US and Ukraine insisted ..." is a statement
/// of each.
final class JointSpeakers {
    private JointSpeakers() {}

    /// The reports in their order, one for each of two speakers joined by "and".
    static List<Report> parted(
            ReportText text, List<Report> reports, Function<Span, Optional<Actor>> actors) {
        var all = new ArrayList<Report>();
        for (Report report : reports) {
            List<Span> speakers = speakers(text, report, actors);
            if (speakers.size() < 2) {
                all.add(report);
            } else {
                speakers.forEach(speaker -> all.add(report.withSpeaker(speaker)));
            }
        }
        return all;
    }

    private static List<Span> speakers(
            ReportText text, Report report, Function<Span, Optional<Actor>> actors) {
        Span whole = report.speaker();
        int first = whole == null ? -1 : text.wordAt(whole.start());
        if (whole == null || first >= text.size()) {
            return List.of();
        }
        Tree tree = text.tree(first);
        var parts = new ArrayList<Span>();
        int start = first;
        int word = first;
        for (; word < text.size() && text.span(word).start() < whole.end(); word++) {
            boolean and =
                    text.lower(word).equals("and")
                            && tree.token(text.inTree(word)).upos().equals("CCONJ");
            if (text.isPunctuation(word) && !text.lower(word).equals("-")) {
                return List.of();
            }
            if (and && word > start) {
                parts.add(text.span(start, word - 1));
                start = word + 1;
            }
        }
        if (parts.size() != 1 || start >= word) {
            return List.of();
        }
        parts.add(text.span(start, word - 1));
        Optional<Actor> one = actors.apply(parts.getFirst());
        Optional<Actor> other = actors.apply(parts.getLast());
        boolean known =
                one.isPresent()
                        && other.isPresent()
                        && !one.get().id().equals(other.get().id())
                        && (one.get().known() || other.get().known());
        return known ? parts : List.of();
    }
}
