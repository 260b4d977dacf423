package parley.show;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Article;
import parley.model.Event;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.NotCounted;
import parley.model.Why;

/// What happened, then what was told but did not happen, then what was not counted and why.
final class EventsText {
    private final Article article;
    private final Paint paint;
    private final boolean explain;

    /// @param explain whether each event names its rule and the words it goes by, and each
    ///   candidate that was not counted the name of the reason
    EventsText(Article article, Paint paint, boolean explain) {
        this.article = article;
        this.paint = paint;
        this.explain = explain;
    }

    void write(Findings findings, Lines lines) {
        List<Event> happened =
                findings.events().stream().filter(e -> e.factuality().happened()).toList();
        List<Event> others =
                findings.events().stream().filter(e -> !e.factuality().happened()).toList();
        lines.blank().line(paint.bold("EVENTS (" + happened.size() + ")"));
        happened.forEach(event -> write(event, lines));
        lines.blank()
                .line(
                        paint.bold(
                                "NOT COUNTED AS EVENTS ("
                                        + (others.size() + findings.notCounted().size())
                                        + ")"));
        for (Event event : others) {
            lines.wrapped("  ", 5, what(event) + ": " + factuality(event));
            rule(event, lines);
        }
        for (NotCounted candidate : findings.notCounted()) {
            lines.wrapped(
                    "  ",
                    5,
                    "“" + article.words(candidate.words()) + "”: " + candidate.explanation());
            if (explain) {
                lines.line("     reason: " + candidate.reason());
            }
        }
    }

    private void rule(Event event, Lines lines) {
        if (explain) {
            Why why = event.why();
            String cues =
                    why.cues().stream()
                            .map(cue -> "“" + article.words(cue) + "”")
                            .collect(Collectors.joining(", "));
            String rule = event.action() + " by " + why.rule() + "  " + cues;
            lines.wrapped("     rule: ", 7, rule + " (" + why.confidence() + ")");
        }
    }

    private void write(Event event, Lines lines) {
        lines.wrapped("  ", 5, what(event));
        String codes = event.code().plover() + " · CAMEO " + event.code().cameo();
        lines.wrapped("     ", 5, codes + " · " + factuality(event));
        lines.wrapped("     | ", 7, "“" + article.words(event.evidence().span()) + "”");
        rule(event, lines);
    }

    private String what(Event event) {
        String when = Words.when(event.when());
        String place = event.place() == null ? "" : " in " + event.place().name();
        return names(event.source())
                + " — "
                + article.words(event.trigger())
                + (event.target().isEmpty() ? "" : " → " + names(event.target()))
                + place
                + (when.isEmpty() ? "" : ", " + when);
    }

    private String factuality(Event event) {
        String cue =
                event.factualityCue() == null
                        ? ""
                        : " (“" + article.words(event.factualityCue()) + "”)";
        return Words.code(event.factuality()) + cue;
    }

    private static String names(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "(not told who)"
                : mentions.stream().map(Mention::name).collect(Collectors.joining(" and "));
    }
}
