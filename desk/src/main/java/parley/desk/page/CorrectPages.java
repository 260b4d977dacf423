package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import parley.desk.html.Content;
import parley.history.Line;
import parley.history.Utterance;
import parley.ledger.FindingRecord;
import parley.model.FindingId;
import parley.show.LineWords;

/// Pages on which names are merged and parted and utterances joined: each lists what would change
/// before it is written.
public final class CorrectPages {
    /// A longer list would be no help to whoever decides.
    private static final int MOST_SHOWN = 100;

    private CorrectPages() {}

    /// Two names are one party.
    ///
    /// @param into the name that is to stand for both, empty while it is not chosen
    /// @param touched the records that have the name now
    /// @param isAll false when the ledger has more of them
    public static Content merge(
            String name,
            String into,
            List<FindingRecord> touched,
            boolean isAll,
            List<String> parties,
            Visitor visitor) {
        if (into.isEmpty() || into.equals(name)) {
            return div("narrow", named("Who is ", name, "?"), sameAs(name, parties));
        }
        return div(
                "narrow",
                named("Merge ", name, " into " + into),
                p("lead", counted(touched, isAll) + " will name " + into + " instead."),
                el(
                        "form",
                        css("correct decide"),
                        attr("method", "post"),
                        attr("action", "/corrections"),
                        Frame.sealed(visitor.seal()),
                        hidden("kind", "merge-actors"),
                        hidden("name", name),
                        hidden("into", into),
                        CorrectionParts.because("Both names stand for the same party."),
                        CorrectionParts.maker(visitor),
                        el("button", attr("type", "submit"), text("Merge"))),
                el("h2", text("What it touches")),
                el(
                        "ul",
                        css("plain"),
                        each(touched.stream().limit(MOST_SHOWN).toList(), CorrectPages::record)),
                rest(touched, isAll));
    }

    /// The form that asks into which name another one goes.
    static Content sameAs(String name, List<String> parties) {
        return el(
                "form",
                css("correct"),
                attr("action", "/corrections/merge"),
                hidden("name", name),
                el(
                        "label",
                        span("", "The same party as"),
                        el(
                                "input",
                                attr("type", "text"),
                                attr("name", "into"),
                                attr("list", "parties"),
                                attr("required", ""),
                                attr("dir", "auto"),
                                attr("maxlength", "200"),
                                attr("autocomplete", "off"))),
                el(
                        "datalist",
                        id("parties"),
                        each(parties, party -> el("option", attr("value", party)))),
                el("button", css("quiet"), attr("type", "submit"), text("See what changes")));
    }

    /// One name is two parties: in chosen records it is another.
    ///
    /// @param chosen records that are ticked
    public static Content split(
            String name,
            List<FindingRecord> touched,
            boolean isAll,
            List<FindingId> chosen,
            Visitor visitor) {
        return div(
                "narrow",
                named("In some records ", name, " is somebody else"),
                p("lead", "Tick the records, and say who is meant in them. The others stay."),
                el(
                        "form",
                        css("decide"),
                        attr("method", "post"),
                        attr("action", "/corrections"),
                        Frame.sealed(visitor.seal()),
                        hidden("kind", "split-actor"),
                        hidden("name", name),
                        div(
                                "correct",
                                el(
                                        "label",
                                        span("", "Who is meant"),
                                        el(
                                                "input",
                                                attr("type", "text"),
                                                attr("name", "into"),
                                                attr("required", ""),
                                                attr("dir", "auto"),
                                                attr("maxlength", "200"),
                                                attr("autocomplete", "off"))),
                                CorrectionParts.because("Another of this name is meant."),
                                CorrectionParts.maker(visitor),
                                el("button", attr("type", "submit"), text("Part them"))),
                        el(
                                "ul",
                                css("plain choices-list"),
                                each(
                                        touched.stream().limit(MOST_SHOWN).toList(),
                                        record -> choice(record, chosen.contains(record.id()))))),
                rest(touched, isAll));
    }

    private static Content choice(FindingRecord record, boolean isChosen) {
        return el(
                "li",
                el(
                        "label",
                        el(
                                "input",
                                parts(
                                        attr("type", "checkbox"),
                                        attr("name", "record"),
                                        attr("value", record.id().value()),
                                        isChosen ? attr("checked", "") : null)),
                        el("span", attr("dir", "auto"), text(record.snippet()))),
                facts(record));
    }

    /// What one utterance may be the same as: others of the same party on the same issue.
    ///
    /// @param others the nearest in time first
    public static Content same(Utterance utterance, List<Utterance> others, Visitor visitor) {
        return div(
                "narrow records",
                named("What else of ", utterance.party(), " is the same utterance?"),
                p(
                        "lead",
                        "Reports that tell of the same words count as one utterance, whatever their"
                                + " own words are."),
                wording(utterance.main()),
                el("h2", text("Said on the same issue")),
                others.isEmpty()
                        ? p("fact", "Nothing else is recorded there.")
                        : el(
                                "form",
                                attr("method", "post"),
                                attr("action", "/corrections"),
                                Frame.sealed(visitor.seal()),
                                hidden("kind", "same-utterance"),
                                hidden("record", utterance.main().id().value()),
                                div(
                                        "correct",
                                        CorrectionParts.because(
                                                "Both reports tell of the same words."),
                                        CorrectionParts.maker(visitor)),
                                el("ul", css("plain"), each(others, CorrectPages::candidate))));
    }

    private static Content candidate(Utterance other) {
        return el(
                "li",
                css("candidate"),
                div(
                        "candidate-words",
                        p("", LineParts.act(other), text(" "), LineParts.day(other.saidOn())),
                        wording(other.main())),
                el(
                        "button",
                        css("quiet"),
                        attr("type", "submit"),
                        attr("name", "record"),
                        attr("value", other.main().id().value()),
                        text("The same utterance")));
    }

    private static Content wording(Line line) {
        return el(
                "figure",
                LineParts.quote(line.quote()),
                el("figcaption", p("fact", LineParts.report(line.report()))));
    }

    private static Content named(String before, String name, String after) {
        return el("h1", text(before), el("span", attr("dir", "auto"), text(name)), text(after));
    }

    /// `12 records in 5 reports`.
    static String counted(List<FindingRecord> records, boolean isAll) {
        long reports = records.stream().map(FindingRecord::report).distinct().count();
        return (isAll ? "" : "More than ")
                + LineWords.count(records.size(), "record")
                + " in "
                + LineWords.count((int) reports, "report");
    }

    private static Content rest(List<FindingRecord> touched, boolean isAll) {
        return when(
                touched.size() > MOST_SHOWN || !isAll,
                p("fact", "The first " + Math.min(MOST_SHOWN, touched.size()) + " are shown."));
    }

    private static Content record(FindingRecord record) {
        return el(
                "li",
                a("/records/" + record.id().value(), attr("dir", "auto"), text(record.snippet())),
                facts(record));
    }

    private static Content facts(FindingRecord record) {
        return p(
                "fact",
                text(record.layer().code() + " · "),
                LineParts.day(record.day()),
                given(record.source().publisher(), publisher -> text(" · " + publisher)));
    }

    private static Content hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }
}
