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
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parley.desk.html.Content;
import parley.ledger.Corrections;
import parley.model.Act;
import parley.model.Correction;
import parley.model.Correction.Part;
import parley.model.Event;
import parley.model.Factuality;
import parley.model.Finding;
import parley.model.Issue;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Statement;
import parley.model.Status;
import parley.show.Words;

/// How people correct records, and what they corrected.
public final class CorrectionParts {
    private CorrectionParts() {}

    /// The forms on a record's page: that the report does not say it, or that one part is other.
    public static Content forms(Finding finding, List<Corrections.Entry> earlier, Visitor visitor) {
        String record = finding.id().value();
        return all(
                when(
                        !earlier.isEmpty(),
                        el(
                                "ul",
                                css("plain"),
                                each(earlier, entry -> entry(entry, visitor.seal())))),
                form(
                        visitor,
                        record,
                        "not-so",
                        "The report does not say this.",
                        Content.none(),
                        "Leave the record out"),
                form(visitor, record, "right-is", "", part(finding), "Put it right"),
                el("ul", css("links-list"), each(names(finding), name -> named(name, record))),
                when(
                        finding instanceof Position,
                        p(
                                "doings",
                                a(
                                        "/corrections/same?record=" + record,
                                        "Another is the same utterance"))));
    }

    /// The names in a record that can be another's.
    private static List<String> names(Finding finding) {
        return switch (finding) {
            case Position position -> List.of(position.party().party());
            case Statement statement ->
                    Stream.ofNullable(statement.speaker()).map(Mention::name).toList();
            case Event event -> event.source().stream().map(Mention::name).toList();
        };
    }

    private static Content named(String name, String record) {
        String encoded = ViewQuery.encoded(name);
        return el(
                "li",
                a("/party?name=" + encoded, attr("dir", "auto"), text(name)),
                text(" · "),
                a("/corrections/merge?name=" + encoded, "is the same party as another"),
                text(" · "),
                a(
                        "/corrections/split?name=" + encoded + "&record=" + record,
                        "is somebody else here"));
    }

    private static Content form(
            Visitor visitor,
            String record,
            String kind,
            String reason,
            Content fields,
            String button) {
        return el(
                "form",
                css("correct"),
                attr("method", "post"),
                attr("action", "/corrections"),
                Frame.sealed(visitor.seal()),
                hidden("record", record),
                hidden("kind", kind),
                fields,
                because(reason),
                maker(visitor),
                el("button", css("quiet"), attr("type", "submit"), text(button)));
    }

    /// The field for the reason.
    static Content because(String reason) {
        return el(
                "label",
                span("", "Because"),
                el(
                        "input",
                        attr("type", "text"),
                        attr("name", "reason"),
                        attr("required", ""),
                        attr("maxlength", "500"),
                        attr("value", reason)));
    }

    /// The field for the name; a name that is known cannot be another one.
    static Content maker(Visitor visitor) {
        return visitor.name() != null
                ? p("fact", text("By "), el("span", attr("dir", "auto"), text(visitor.name())))
                : el(
                        "label",
                        span("", "By"),
                        el(
                                "input",
                                attr("type", "text"),
                                attr("name", "by"),
                                attr("maxlength", "100"),
                                attr("autocomplete", "name")));
    }

    private static Content part(Finding finding) {
        List<Part> parts =
                finding instanceof Position
                        ? List.of(
                                Part.PARTY,
                                Part.SPEAKER,
                                Part.TO,
                                Part.ISSUE,
                                Part.ACT,
                                Part.FIRMNESS,
                                Part.STATUS,
                                Part.SAID)
                        : List.of(Part.PARTY, Part.TO, Part.FACTUALITY, Part.SAID);
        return all(
                el(
                        "label",
                        span("", "Right is"),
                        el(
                                "select",
                                attr("name", "part"),
                                each(
                                        parts,
                                        part ->
                                                el(
                                                        "option",
                                                        attr("value", part.code()),
                                                        text(part.code()))))),
                el(
                        "label",
                        span("", "Value"),
                        el(
                                "input",
                                attr("type", "text"),
                                attr("name", "value"),
                                attr("list", "values"),
                                attr("required", ""),
                                attr("maxlength", "200"))),
                el(
                        "datalist",
                        id("values"),
                        each(values(), value -> el("option", attr("value", value)))));
    }

    /// What parts with fixed values can be.
    private static List<String> values() {
        var values = new ArrayList<String>();
        Stream.of(Issue.values(), Act.values(), Status.values(), Factuality.values())
                .flatMap(Arrays::stream)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .distinct()
                .forEach(values::add);
        return values;
    }

    private static Content hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }

    /// All corrections of a ledger, the latest first.
    public static Content page(Corrections corrections, String seal) {
        return div(
                "narrow",
                el("h1", text("Corrections")),
                p(
                        "lead",
                        "What people said the rules got wrong. Corrections are kept beside the"
                                + " ledger and applied whenever it is read; the reports' readings stay"
                                + " as they are."),
                corrections.entries().isEmpty() ? p("", "None yet.") : Content.none(),
                el(
                        "ul",
                        css("plain"),
                        each(corrections.entries().reversed(), entry -> entry(entry, seal))),
                when(
                        !corrections.faults().isEmpty(),
                        all(
                                el("h2", text("Lines that were passed over")),
                                el(
                                        "ul",
                                        css("plain"),
                                        each(
                                                corrections.faults(),
                                                fault ->
                                                        el(
                                                                "li",
                                                                text(
                                                                        "Line "
                                                                                + fault.line()
                                                                                + ": "
                                                                                + fault
                                                                                        .trouble())))))));
    }

    private static Content entry(Corrections.Entry entry, String seal) {
        Correction correction = entry.correction();
        boolean canWithdraw = entry.held() && !(correction.what() instanceof Correction.Withdrawn);
        return el(
                "li",
                css(entry.held() ? "held" : "withdrawn"),
                el("strong", attr("dir", "auto"), text(words(correction.what()))),
                p("", el("span", attr("dir", "auto"), text(correction.reason()))),
                p(
                        "fact",
                        text(Words.day(correction.date())),
                        given(correction.by(), by -> text(", " + by)),
                        text(" · "),
                        el("code", text(entry.id())),
                        when(!entry.held(), text(" · withdrawn")),
                        touched(entry)),
                when(
                        canWithdraw,
                        el(
                                "form",
                                attr("method", "post"),
                                attr("action", "/corrections/" + entry.id() + "/withdraw"),
                                Frame.sealed(seal),
                                el(
                                        "button",
                                        css("quiet"),
                                        attr("type", "submit"),
                                        text("Withdraw")))));
    }

    /// The way to what a correction touches.
    private static Content touched(Corrections.Entry entry) {
        if (entry.correction().what() instanceof Correction.MergeActors(_, var into)) {
            String address = "/search?q=" + ViewQuery.encoded("party:\"" + into + "\"");
            return all(text(" · "), a(address, "records of " + into));
        }
        return each(
                entry.records(),
                record -> all(text(" · "), a("/records/" + record.value(), "record")));
    }

    private static String words(Correction.What what) {
        return switch (what) {
            case Correction.NotSo _ -> "Not so";
            case Correction.RightIs(_, var part, var value) -> part.code() + " is " + value;
            case Correction.MergeActors(var names, var into) ->
                    String.join(", ", names) + " is " + into;
            case Correction.SplitActor(var name, var into, var records) ->
                    name + " is " + into + " in " + records.size() + " records";
            case Correction.SameUtterance(var records) ->
                    records.size() + " records, one utterance";
            case Correction.Withdrawn(var correction) -> "Withdraws " + correction;
        };
    }
}
