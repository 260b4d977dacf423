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
        others.forEach(event -> lines.wrapped("  ", 5, what(event) + ": " + factuality(event)));
        for (NotCounted candidate : findings.notCounted()) {
            lines.wrapped(
                    "  ",
                    5,
                    "“" + article.words(candidate.words()) + "”: " + candidate.explanation());
        }
    }

    private void write(Event event, Lines lines) {
        lines.wrapped("  ", 5, what(event));
        String codes = event.code().plover() + " · CAMEO " + event.code().cameo();
        lines.wrapped("     ", 5, codes + " · " + factuality(event));
        lines.wrapped("     | ", 7, "“" + article.words(event.evidence().span()) + "”");
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
