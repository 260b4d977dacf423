package parley.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import parley.model.Act;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Agency;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Basis;
import parley.model.Caption;
import parley.model.Condition;
import parley.model.Entry;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Evidence;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Mention;
import parley.model.Name;
import parley.model.NotCounted;
import parley.model.Origin;
import parley.model.PageKind;
import parley.model.Place;
import parley.model.Position;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Scope;
import parley.model.SourceLink;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Status;
import parley.model.Venue;
import parley.model.When;
import parley.model.Why;

/// A made-up reading in which every field of every record has a value. Two invented states bargain.
public final class Example {
    static final String TEXT =
            """
            Ostmark 🕊 offers <truce>

            Ostmark said on Friday it would stop firing if Belhar frees its prisoners.

            A bridge in Tessaly. (Photo: Ada Wren)\
            """;

    private Example() {}

    public static Reading full() {
        return new Reading(article(), findings());
    }

    static Span words(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    static Article article() {
        var published =
                new Published(
                        LocalDateTime.of(2024, 11, 30, 3, 36),
                        Published.Precision.MINUTE,
                        "IST",
                        ZoneId.of("Asia/Kolkata"),
                        List.of(ZoneId.of("Asia/Jerusalem")));
        return new Article(
                ArticleId.of(TEXT),
                new Origin.Page("https://post.example/a", "a.html"),
                PageKind.ARTICLE,
                TEXT,
                new Sourced<>(
                        words("Ostmark 🕊 offers <truce>"),
                        Basis.META,
                        "og:title",
                        words("Ostmark 🕊 offers <truce>"),
                        List.of(words("truce"))),
                words("Ostmark said"),
                List.of(
                        words(
                                "Ostmark said on Friday it would stop firing if Belhar frees its"
                                        + " prisoners.")),
                List.of(new Caption(words("A bridge in Tessaly."), words("Ada Wren"))),
                List.of(Sourced.of("Ada Wren", Basis.JSON_LD, "author")),
                List.of(Sourced.of(new Agency("CNS", Agency.Role.WIRE), Basis.VISIBLE_TEXT, "")),
                Sourced.of(published, Basis.TIME_ELEMENT, "time"),
                Sourced.of(Published.day(LocalDate.of(2024, 12, 1)), Basis.META, ""),
                Sourced.of("Post", Basis.META, "og:site_name"),
                Sourced.of("https://post.example/a", Basis.META, "canonical"),
                Sourced.of("World", Basis.META, "article:section"),
                Sourced.of("en", Basis.DERIVED, ""),
                List.of(words("Photo")),
                List.of(new Entry(words("A bridge"), published)),
                List.of(words("Photo:")));
    }

    private static Findings findings() {
        var ostmark =
                new Mention(
                        words("Ostmark"),
                        "Ostmark",
                        new Actor(
                                new ActorId("report/ostmark"),
                                "Ostmark",
                                Actor.Kind.STATE,
                                "OST",
                                "Ostmark",
                                "government",
                                "OSTGOV",
                                false));
        var belhar = new Mention(words("Belhar"), "Belhar", null);
        var friday =
                new When.Days(
                        LocalDate.of(2024, 11, 29), LocalDate.of(2024, 11, 29), words("Friday"));
        var minute =
                new When.Minute(
                        LocalDateTime.of(2024, 11, 29, 9, 0),
                        ZoneId.of("Europe/Kyiv"),
                        List.of(ZoneId.of("Europe/Athens")),
                        words("on Friday"));
        var place =
                new Place(
                        words("Tessaly"),
                        "Tessaly",
                        "OST",
                        48.5,
                        30.25,
                        Place.Precision.TOWN,
                        List.of("BEL"),
                        List.of("OST"));
        var evidence =
                new Evidence(
                        ArticleId.of(TEXT),
                        words(
                                "Ostmark said on Friday it would stop firing if Belhar frees its"
                                        + " prisoners."));
        var chain =
                new Attribution(
                        List.of(
                                new SourceLink(
                                        SourceLink.Role.SPEAKER, "Ostmark", 1, words("Ostmark"))));
        var why = new Why("said-that", List.of(words("said")), 0.9);
        var statement =
                new Statement(
                        FindingId.of(evidence, "statement", ""),
                        evidence,
                        chain,
                        Statement.Kind.INDIRECT,
                        List.of(words("it would stop firing if Belhar frees its prisoners")),
                        ostmark,
                        new Statement.Cue(words("said"), "say", Statement.CueClass.SPEECH),
                        new Venue(Venue.Kind.INTERVIEW, "Sky", words("on Friday")),
                        belhar,
                        friday,
                        words("prisoners"),
                        FindingId.of(evidence, "statement", "outer"),
                        why);
        var event =
                new Event(
                        FindingId.of(evidence, "event", "free"),
                        evidence,
                        chain,
                        List.of(belhar),
                        List.of(ostmark),
                        "release-prisoners",
                        words("frees"),
                        new EventCode("CONCEDE", "release", List.of("military"), "0841"),
                        Factuality.CONDITIONAL,
                        words("if"),
                        minute,
                        place,
                        List.of(evidence),
                        why);
        var position =
                new Position(
                        FindingId.of(evidence, "position", "OFFER"),
                        evidence,
                        chain,
                        ostmark,
                        ostmark,
                        Act.OFFER,
                        Issue.CEASEFIRE,
                        "ceasefire.acceptance",
                        words("stop firing"),
                        List.of(
                                new Condition(
                                        Condition.Relation.IF,
                                        words("if"),
                                        words("Belhar frees its prisoners"),
                                        belhar,
                                        Condition.Demand.MUST_HAPPEN)),
                        false,
                        Firmness.STATED,
                        Status.HELD,
                        List.of(new Scope(Scope.Kind.DEADLINE, words("on Friday"), null)),
                        belhar,
                        new When.Open(words("Friday")),
                        words("would"),
                        why);
        return new Findings(
                List.of(new Name(words("Belhar"), Name.Type.PLACE, 0.75)),
                List.of(ostmark, belhar),
                List.of(place),
                List.of(friday, minute, new When.Unstated()),
                List.of(statement),
                List.of(event),
                List.of(position),
                List.of(
                        new NotCounted(
                                words("truce"), "headline", "A headline repeats the text.")));
    }
}
