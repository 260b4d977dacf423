package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.joined;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.html.Text;
import parley.desk.map.States;
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
import parley.show.Words;

/// One record of a report: a line that says what it is, and under it all that is known of it.
final class Cards {
    private final Article article;
    private final String rules;

    /// @param rules version of the rules that read the report
    Cards(Article article, String rules) {
        this.article = article;
        this.rules = rules;
    }

    /// The record folded to its line.
    ///
    /// @param open the record to be shown unfolded, null for none
    Content card(Finding finding, @Nullable String open) {
        String id = finding.id().value();
        boolean isOpen = id.equals(open);
        String layer = layer(finding);
        return el(
                "details",
                parts(
                        css("card " + layer + "-card" + (isOpen ? " lit" : "")),
                        id("r-" + id),
                        attr("data-record", id),
                        isOpen ? attr("open", "") : null,
                        el("summary", head(finding)),
                        div("card-body", body(finding), foot(finding))));
    }

    /// The name of a record's layer, as style and addresses have it.
    static String layer(Finding finding) {
        return switch (finding) {
            case Position _ -> "position";
            case Statement _ -> "statement";
            case Event _ -> "event";
        };
    }

    /// What a record is, in one line.
    Content head(Finding finding) {
        return switch (finding) {
            case Position position -> positionHead(position);
            case Statement statement ->
                    all(
                            el("strong", attr("dir", "auto"), text(speaker(statement))),
                            given(statement.cue(), cue -> text(" " + article.words(cue.words()))),
                            span("issue", " · " + Words.code(statement.kind())));
            case Event event ->
                    all(
                            el("strong", attr("dir", "auto"), text(names(event.source()))),
                            text(" " + article.words(event.trigger()) + " "),
                            text(event.target().isEmpty() ? "" : names(event.target())),
                            span("issue", " · " + Words.code(event.factuality())));
        };
    }

    private static Content positionHead(Position position) {
        String terms =
                position.conditions().isEmpty()
                        ? ""
                        : " " + Words.relation(position.conditions().getFirst().relation());
        return all(
                el("strong", attr("dir", "auto"), text(position.party().party())),
                text(" "),
                el(
                        "span",
                        css("verb " + Marks.tint(position.act())),
                        Marks.sign(position.act()),
                        text(position.act().verb() + terms)),
                span("issue", " · " + position.issue().title().toLowerCase(Locale.ROOT)));
    }

    /// What a record says.
    Content body(Finding finding) {
        return switch (finding) {
            case Position position -> position(position);
            case Statement statement -> statement(statement);
            case Event event -> event(event);
        };
    }

    private Content position(Position position) {
        return all(
                p(
                        "",
                        Marks.firmness(position.firmness()),
                        when(
                                position.status() != Status.HELD,
                                all(text(" "), span("status", Words.code(position.status())))),
                        when(position.unconditional(), text(" without conditions")),
                        given(position.counterparty(), to -> span("fact", " to " + to.party()))),
                quoted(article.words(position.content())),
                each(position.conditions(), this::term),
                given(
                        position.speaker(),
                        speaker ->
                                when(
                                        !speaker.name().equals(position.party().party()),
                                        fact("Voiced by " + speaker.name()))),
                fact(Words.when(position.saidAt())));
    }

    private Content term(Condition condition) {
        return el(
                "span",
                css("term"),
                span("relation", Words.relation(condition.relation())),
                text(" "),
                el("span", attr("dir", "auto"), text(article.words(condition.words()))),
                given(condition.by(), by -> LineParts.by(by.party())));
    }

    private Content statement(Statement statement) {
        return all(
                quoted(
                        statement.content().stream()
                                .map(article::words)
                                .collect(Collectors.joining(" … "))),
                given(
                        statement.venue(),
                        venue ->
                                fact(
                                        Words.code(venue.kind())
                                                + (venue.host() == null
                                                        ? ""
                                                        : " with " + venue.host()))),
                given(statement.addressee(), to -> fact("To " + to.name())),
                given(
                        statement.question(),
                        question -> fact("Asked: “" + article.words(question) + "”")),
                fact(Words.when(statement.saidAt())));
    }

    private static Content event(Event event) {
        return all(
                fact(
                        event.code().plover().toLowerCase(Locale.ROOT)
                                + " · CAMEO "
                                + event.code().cameo()),
                given(
                        event.place(),
                        place ->
                                fact(
                                        place.name()
                                                + " ("
                                                + Words.code(place.precision())
                                                + disputed(place.claimants(), place.controllers())
                                                + ")")),
                fact(Words.when(event.when())));
    }

    private static String disputed(List<String> claimants, List<String> controllers) {
        return (claimants.isEmpty() ? "" : "; claimed by " + States.names(claimants))
                + (controllers.isEmpty() ? "" : "; controlled by " + States.names(controllers));
    }

    private Content foot(Finding finding) {
        String id = finding.id().value();
        return all(
                path(finding.accordingTo()),
                why(finding.why()),
                p(
                        "doings",
                        when(
                                finding instanceof Position,
                                all(a("/utterances/" + id, "In other reports"), text(" "))),
                        joined(
                                List.of(
                                        a("/records/" + id, "Record"),
                                        a("/records/" + id + "#cite", "Cite"),
                                        a("/records/" + id + "#correct", "Correct")),
                                " ")));
    }

    /// The hands between mouth and page.
    static Content path(Attribution attribution) {
        List<String> hands =
                attribution.chain().isEmpty()
                        ? List.of("the report's own voice")
                        : attribution.chain().stream().map(Words::hand).toList();
        return el(
                "ol",
                css("path"),
                attr("aria-label", "From mouth to page"),
                each(hands, hand -> el("li", text(hand))));
    }

    /// Why there is a record: rule or model, the words that decided, the program's own confidence,
    /// and what version it was.
    Content why(Why why) {
        String cues =
                why.cues().stream()
                        .map(article::words)
                        .map(words -> "“" + words + "”")
                        .collect(Collectors.joining(", "));
        return el(
                "details",
                css("why"),
                el("summary", text("Why this record")),
                el(
                        "dl",
                        row("Rule", why.rule()),
                        row("Words that decided", cues.isEmpty() ? "none of their own" : cues),
                        row(
                                "Confidence",
                                String.format(
                                        Locale.ROOT, "%.2f, the program's own", why.confidence())),
                        row("Read by", rules)));
    }

    private static Content row(String name, String value) {
        return all(el("dt", text(name)), el("dd", text(value)));
    }

    private static Content quoted(String words) {
        return el("p", css("content"), attr("dir", "auto"), new Text(words));
    }

    private static Content fact(String words) {
        return when(!words.isEmpty(), p("fact", words));
    }

    private static String speaker(Statement statement) {
        return statement.speaker() == null ? "Not told who" : statement.speaker().name();
    }

    private static String names(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "Not told who"
                : mentions.stream().map(Mention::name).collect(Collectors.joining(" and "));
    }
}
