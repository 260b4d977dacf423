package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.maybe;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Line;
import parley.history.Utterance;
import parley.ledger.FindingRecord;
import parley.model.Issue;
import parley.show.LineWords;

/// The parties, and one party with all its lines, who voices them, and what others want of it.
public final class PartyPages {
    private static final int MOST_LISTED = 200;
    private static final int MOST_PARTIES = 400;
    private static final int MOST_VOICES = 60;
    private static final int MOST_ASKING = 40;

    private PartyPages() {}

    /// The parties in alphabetical order, page by page.
    ///
    /// @param from which of them the page begins with, counted from 1
    public static Content list(Dossier dossier, int from) {
        Slice<String> shown = Slice.of(dossier.parties(), from, MOST_LISTED);
        Map<String, List<History>> histories =
                dossier.histories().stream().collect(Collectors.groupingBy(History::party));
        Content links =
                shown.links("parties", first -> "/parties" + (first > 1 ? "?from=" + first : ""));
        return div(
                "narrow",
                el("h1", text("Parties")),
                links,
                el(
                        "ul",
                        css("plain"),
                        each(
                                shown.items(),
                                party ->
                                        item(
                                                party,
                                                histories.getOrDefault(party, List.of()),
                                                dossier.silence()))),
                links);
    }

    private static Content item(String party, List<History> histories, String silence) {
        int utterances = histories.stream().mapToInt(history -> history.steps().size()).sum();
        return el(
                "li",
                a("/party?name=" + ViewQuery.encoded(party), attr("dir", "auto"), text(party)),
                p(
                        "fact",
                        histories.isEmpty()
                                ? silence
                                : LineWords.count(utterances, "utterance")
                                        + " on "
                                        + LineWords.count(histories.size(), "issue")));
    }

    private static List<History> of(Dossier dossier, String party) {
        return dossier.histories().stream()
                .filter(history -> history.party().equals(party))
                .toList();
    }

    /// The page of one party.
    ///
    /// @param events the latest events in which the party acts
    public static Content party(Dossier dossier, String party, List<FindingRecord> events) {
        List<History> histories = of(dossier, party);
        return div(
                "narrow records",
                el("h1", attr("dir", "auto"), text(party)),
                p(
                        "lead",
                        histories.isEmpty()
                                ? dossier.silence()
                                : LineWords.count(histories.size(), "issue")
                                        + ", latest line on each"),
                el("ol", css("steps-list"), each(histories, PartyPages::line)),
                voices(histories),
                wanted(dossier, party),
                when(
                        !events.isEmpty(),
                        all(
                                el("h2", text("Latest deeds told")),
                                el("ul", css("plain"), each(events, PartyPages::event)))),
                p(
                        "doings",
                        a(
                                "/search?q="
                                        + ViewQuery.encoded(
                                                "party:\"" + party.replace("\"", "") + "\""),
                                "Everything of this party"),
                        text(" "),
                        a("/?party=" + ViewQuery.encoded(party), "In the dossier"),
                        text(" "),
                        a("/terms?party=" + ViewQuery.encoded(party), "Its terms")),
                correct(party, dossier.parties()));
    }

    /// The ways to say that a name is another party's too, or not this party's everywhere.
    private static Content correct(String party, List<String> parties) {
        return el(
                "section",
                id("correct"),
                el("h2", text("Correct")),
                CorrectPages.sameAs(party, parties.stream().limit(MOST_PARTIES).toList()),
                p(
                        "doings",
                        a(
                                "/corrections/split?name=" + ViewQuery.encoded(party),
                                "In some records it is somebody else")));
    }

    private static Content line(History history) {
        Utterance latest = history.latest();
        String cell =
                ViewQuery.ALL.at("/cell", "of", history.party(), "on", history.issue().code());
        return el(
                "li",
                el("h2", css("said-head"), a(cell, history.issue().title())),
                p("", LineParts.act(latest)),
                p("content", el("span", attr("dir", "auto"), text(latest.main().content()))),
                each(latest.terms(), shared -> LineParts.term(shared.term())),
                p(
                        "fact",
                        LineParts.day(latest.saidOn()),
                        text(" · " + LineParts.counts(latest) + " "),
                        maybe(history.lastShift(), LineParts::shift)));
    }

    private static Content voices(List<History> histories) {
        Map<String, Integer> voices = new TreeMap<>();
        for (History history : histories) {
            history.steps().stream()
                    .map(step -> step.utterance().main())
                    .map(Line::speaker)
                    .filter(speaker -> speaker != null)
                    .forEach(speaker -> voices.merge(speaker, 1, Integer::sum));
        }
        return when(
                !voices.isEmpty(),
                all(
                        el(
                                "h2",
                                text(
                                        voices.size() > MOST_VOICES
                                                ? "Who voices it most, of " + voices.size()
                                                : "Who voices it")),
                        el(
                                "ul",
                                css("plain"),
                                each(
                                        loudest(voices),
                                        voice ->
                                                el(
                                                        "li",
                                                        a(
                                                                "/search?q="
                                                                        + ViewQuery.encoded(
                                                                                "speaker:\""
                                                                                        + voice.getKey()
                                                                                                .replace(
                                                                                                        "\"",
                                                                                                        "")
                                                                                        + "\""),
                                                                attr("dir", "auto"),
                                                                text(voice.getKey())),
                                                        text(
                                                                " "
                                                                        + LineWords.count(
                                                                                voice.getValue(),
                                                                                "utterance")))))));
    }

    /// In alphabetical order, and where they are many, those who voice most.
    private static List<Map.Entry<String, Integer>> loudest(Map<String, Integer> voices) {
        List<Map.Entry<String, Integer>> all = List.copyOf(voices.entrySet());
        return all.size() <= MOST_VOICES
                ? all
                : all.stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_VOICES)
                        .toList();
    }

    /// Lines of others that hang on what this party does, or ask it of it.
    private static Content wanted(Dossier dossier, String party) {
        List<Utterance> asking =
                dossier.histories().stream()
                        .filter(history -> !history.party().equals(party))
                        .map(History::latest)
                        .filter(latest -> latest.main().addressed().contains(party))
                        .limit(MOST_ASKING)
                        .toList();
        return when(
                !asking.isEmpty(),
                all(
                        el("h2", text("What others want of it")),
                        el("ul", css("plain"), each(asking, PartyPages::asked))));
    }

    private static Content asked(Utterance utterance) {
        Issue issue = utterance.issue();
        return el(
                "li",
                el("strong", attr("dir", "auto"), text(utterance.party())),
                text(" "),
                LineParts.act(utterance),
                p(
                        "content",
                        a(
                                "/utterances/" + utterance.main().id().value(),
                                attr("dir", "auto"),
                                text(utterance.main().content()))),
                each(utterance.terms(), shared -> LineParts.term(shared.term())),
                p("fact", issue.title()));
    }

    private static Content event(FindingRecord event) {
        return el(
                "li",
                a("/records/" + event.id().value(), attr("dir", "auto"), text(event.snippet())),
                p("fact", LineParts.day(event.day())));
    }
}
