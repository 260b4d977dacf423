package parley.show;

import java.util.List;
import java.util.stream.Collectors;
import parley.model.Article;
import parley.model.Event;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.NotCounted;

/// What happened, then what was told but did not happen, then what was not counted and why.
final class EventsText {
    private final Article article;
    private final Paint paint;

    EventsText(Article article, Paint paint) {
        this.article = article;
        this.paint = paint;
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
        others.forEach(event -> write(event, lines));
        for (NotCounted candidate : findings.notCounted()) {
            lines.wrapped(
                    "  ",
                    5,
                    "“" + article.words(candidate.words()) + "”: " + candidate.explanation());
        }
    }

    private void write(Event event, Lines lines) {
        String when = Words.when(event.when());
        String place = event.place() == null ? "" : " in " + event.place().name();
        String what =
                names(event.source())
                        + " — "
                        + article.words(event.trigger())
                        + (event.target().isEmpty() ? "" : " → " + names(event.target()))
                        + place
                        + (when.isEmpty() ? "" : ", " + when);
        lines.wrapped("  ", 5, what);
        String cue =
                event.factualityCue() == null
                        ? ""
                        : " (“" + article.words(event.factualityCue()) + "”)";
        lines.wrapped(
                "     ",
                5,
                event.code().plover()
                        + " · CAMEO "
                        + event.code().cameo()
                        + " · "
                        + Words.code(event.factuality())
                        + cue);
        lines.wrapped("     | ", 7, "“" + article.words(event.evidence().span()) + "”");
    }

    private static String names(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "(not told who)"
                : mentions.stream().map(Mention::name).collect(Collectors.joining(" and "));
    }
}
