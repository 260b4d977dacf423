package parley.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Basis;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Evidence;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.Name;
import parley.model.Place;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.When;
import parley.model.Why;

/// A made-up report of ours with a meeting of three, a pledge, and a statement.
final class Example {
    static final String TEXT =
            """
            =Ünal met Rao\tand Lind 🙂 in Oslo on Monday.
            The three talked there again. Lind pledged to lift the tariffs.
            Rao gave an interview.\
            """;
    private static final Article ARTICLE =
            Article.plain("example", TEXT)
                    .withPublished(
                            Sourced.of(Published.day(LocalDate.of(2024, 11, 20)), Basis.GIVEN, ""));

    private Example() {}

    static Reading reading() {
        Mention host = mention("=Ünal", "TUR", "TURGOV", "foreign minister");
        Mention guest = mention("Rao", "IND", "INDGOVMIL", null);
        Mention other = mention("Lind", "SWE", "SWE", null);
        Event meeting =
                event(
                        "met",
                        new EventCode("CONSULT", "visit", List.of("diplomatic"), "042"),
                        Factuality.ACTUAL,
                        List.of(host),
                        List.of(guest, other),
                        new When.Days(
                                LocalDate.of(2024, 11, 18),
                                LocalDate.of(2024, 11, 18),
                                words("Monday")),
                        new Place(
                                words("Oslo"),
                                "Oslo",
                                "NOR",
                                59.9139,
                                10.7522,
                                Place.Precision.TOWN,
                                List.of(),
                                List.of()),
                        List.of(new Evidence(ARTICLE.id(), words("talked"))));
        Event pledge =
                event(
                        "pledged",
                        new EventCode("AGREE", null, List.of("economic"), "0354"),
                        Factuality.PLEDGED,
                        List.of(other),
                        List.of(),
                        new When.Unstated(),
                        null,
                        List.of());
        Event statement =
                event(
                        "interview",
                        new EventCode("", null, List.of(), "010"),
                        Factuality.ACTUAL,
                        List.of(guest),
                        List.of(),
                        new When.Unstated(),
                        null,
                        List.of());
        var findings =
                new Findings(
                        List.of(new Name(words("Oslo"), Name.Type.PLACE, 1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(meeting, pledge, statement),
                        List.of(),
                        List.of());
        return new Reading(ARTICLE, findings);
    }

    private static Event event(
            String trigger,
            EventCode code,
            Factuality factuality,
            List<Mention> source,
            List<Mention> target,
            When when,
            @Nullable Place place,
            List<Evidence> mentions) {
        Span words = words(trigger);
        var evidence = new Evidence(ARTICLE.id(), words);
        return new Event(
                FindingId.of(evidence, "event", trigger),
                evidence,
                Attribution.REPORTER,
                source,
                target,
                trigger,
                words,
                code,
                factuality,
                null,
                when,
                place,
                mentions,
                new Why("v:" + trigger, List.of(words), 0.72));
    }

    private static Mention mention(
            String name, String country, String code, @Nullable String office) {
        var actor =
                new Actor(
                        new ActorId(name),
                        name,
                        Actor.Kind.PERSON,
                        country,
                        country,
                        office,
                        code,
                        true);
        return new Mention(words(name), name, actor);
    }

    private static Span words(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
