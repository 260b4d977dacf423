package parley.show;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.Event;
import parley.model.Finding;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Statement;
import parley.model.Status;
import parley.model.Why;

/// One record as a card beside its sentence.
final class Cards {
    private final Article article;

    Cards(Article article) {
        this.article = article;
    }

    String html(Finding finding) {
        return switch (finding) {
            case Position position -> card(position, "position", position(position));
            case Statement statement -> card(statement, "statement", statement(statement));
            case Event event -> card(event, "event", event(event));
        };
    }

    private String card(Finding finding, String layer, String body) {
        String id = finding.id().value();
        return "<article class=\"card "
                + layer
                + "-card\" id=\"r-"
                + id
                + "\" data-record=\""
                + id
                + "\" tabindex=\"0\">"
                + body
                + "<div class=\"foot\">"
                + chain(finding.accordingTo())
                + why(finding.why())
                + "</div>"
                + "</article>\n";
    }

    private String position(Position position) {
        var out = new StringBuilder();
        out.append("<h2>").append(Html.text(position.party().party()));
        if (position.counterparty() != null) {
            out.append(" <span class=\"to\">to ")
                    .append(Html.text(position.counterparty().party()))
                    .append("</span>");
        }
        out.append(" <span class=\"issue\">")
                .append(position.issue().code())
                .append("</span></h2>");
        out.append("<p class=\"act\"><span class=\"sign act-")
                .append(position.act().family().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(Html.text(Words.act(position)))
                .append("</span> <span class=\"firmness\"><span aria-hidden=\"true\">")
                .append(Words.steps(position.firmness()))
                .append("</span> ")
                .append(Words.code(position.firmness()))
                .append("</span>");
        if (position.status() != Status.HELD) {
            out.append(" <span class=\"status\">")
                    .append(Words.code(position.status()))
                    .append("</span>");
        }
        out.append("</p>").append(Html.element("p", "content", article.words(position.content())));
        for (Condition condition : position.conditions()) {
            String by = condition.by() == null ? "" : " (" + condition.by().party() + " to act)";
            out.append("<p class=\"term\"><span class=\"relation\">")
                    .append(Words.relation(condition.relation()))
                    .append("</span> ")
                    .append(Html.text(article.words(condition.words()) + by))
                    .append("</p>");
        }
        return out.toString();
    }

    private String statement(Statement statement) {
        String speaker = statement.speaker() == null ? "not told who" : statement.speaker().name();
        String cue = statement.cue() == null ? "" : " " + article.words(statement.cue().words());
        String words =
                statement.content().stream().map(article::words).collect(Collectors.joining(" … "));
        var out = new StringBuilder();
        out.append("<h2>").append(Html.text(speaker)).append(Html.element("span", "cue", cue));
        out.append(" <span class=\"issue\">")
                .append(Words.code(statement.kind()))
                .append("</span></h2>");
        out.append(Html.element("p", "content", words));
        if (statement.venue() != null) {
            String host =
                    statement.venue().host() == null ? "" : " with " + statement.venue().host();
            out.append(Html.element("p", "fact", Words.code(statement.venue().kind()) + host));
        }
        if (statement.question() != null) {
            out.append(Html.element("p", "fact", "asked: " + article.words(statement.question())));
        }
        return out.toString();
    }

    private String event(Event event) {
        String target = event.target().isEmpty() ? "" : " → " + names(event.target());
        String when = Words.when(event.when());
        String place =
                event.place() == null
                        ? ""
                        : event.place().name() + " (" + Words.code(event.place().precision()) + ")";
        var out = new StringBuilder();
        out.append("<h2>")
                .append(
                        Html.text(
                                names(event.source())
                                        + " — "
                                        + article.words(event.trigger())
                                        + target))
                .append("</h2>");
        out.append(
                Html.element(
                        "p",
                        "fact",
                        event.code().plover()
                                + " · CAMEO "
                                + event.code().cameo()
                                + " · "
                                + Words.code(event.factuality())));
        String whereAndWhen =
                String.join(", ", List.of(place, when).stream().filter(s -> !s.isEmpty()).toList());
        if (!whereAndWhen.isEmpty()) {
            out.append(Html.element("p", "fact", whereAndWhen));
        }
        return out.toString();
    }

    private static String names(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "(not told who)"
                : mentions.stream().map(Mention::name).collect(Collectors.joining(" and "));
    }

    private static String chain(Attribution attribution) {
        return Html.element("p", "chain", Words.chain(attribution));
    }

    private String why(Why why) {
        String cues = why.cues().stream().map(article::words).collect(Collectors.joining("”, “"));
        String words =
                why.rule()
                        + (cues.isEmpty() ? "" : ": “" + cues + "”")
                        + String.format(Locale.ROOT, " · confidence %.2f", why.confidence());
        return "<details class=\"why\"><summary>why</summary><p>"
                + Html.text(words)
                + "</p></details>";
    }
}
