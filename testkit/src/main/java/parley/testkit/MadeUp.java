package parley.testkit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Evidence;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Mention;
import parley.model.Origin;
import parley.model.Place;
import parley.model.Position;
import parley.model.Published;
import parley.model.Reading;
import parley.model.SourceLink;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Status;
import parley.model.When;
import parley.model.Why;

/// Makes readings of invented reports: in each of their sentences somebody demands, offers or
/// refuses something. The same number gives the same reading.
public final class MadeUp {
    private static final String[] PARTIES = {
        "Ostmark",
        "Belhar",
        "Tessaly",
        "Corvia",
        "Norrland",
        "Sundar",
        "Veldt",
        "Marn",
        "Ilium",
        "Quay",
        "Rhone Pact",
        "Amber League"
    };
    private static final String[] DEEDS = {
        "withdraw its artillery from the river line",
        "free every prisoner of the spring fighting",
        "open the harbour to grain ships",
        "accept an umbrella of guarantees by third states",
        "stop firing along the northern front",
        "let observers count the missiles",
        "return the deported children",
        "lift the embargo on medicine"
    };
    private static final String[] FILLER = {
        "Talks went on late into the night in the old customs house.",
        "Diplomats in the corridor spoke of a long road ahead.",
        "Markets in the capital hardly moved on the news.",
        "Snow fell on the tents of the displaced outside the town.",
        "A convoy of forty lorries waited at the last checkpoint.",
        "Nobody would say who had drawn up the latest draft.",
        "The mediators put off their flight for the second time."
    };

    /// The day of the earliest report.
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /// Days over which reports are strewn.
    private static final int DAYS = 2000;

    /// Sentences that stand between those of a report, taken in a shuffled order.
    ///
    /// @param least how many follow each sentence at least
    /// @param below how many fewer than this follow it
    /// @param isMixed whether the words of a sentence are put in another order each time it is
    ///   taken, so that reports share words and no runs of words, as reports do that are no copies
    public record Filler(List<String> sentences, int least, int below, boolean isMixed) {
        public Filler {
            sentences = List.copyOf(sentences);
        }

        private String next(RandomGenerator random) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            if (!isMixed) {
                return sentence;
            }
            List<String> words = Arrays.asList(sentence.split(" ", -1));
            Collections.shuffle(words, random);
            return String.join(" ", words);
        }
    }

    private MadeUp() {}

    /// A reading with `sentences` statements and as many positions and events.
    public static Reading reading(long number, int sentences) {
        return reading(number, sentences, new Filler(List.of(FILLER), 0, 4, false));
    }

    /// A reading as long as reports are: between its sentences stand others that say nothing of
    /// ours.
    public static Reading reading(long number, int sentences, Filler filler) {
        RandomGenerator random = random(number);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return reading(random, number, sentences, filler, day);
    }

    /// As [#reading(long, int, Filler)], of that day.
    public static Reading reading(long number, int sentences, Filler filler, LocalDate day) {
        return reading(random(number), number, sentences, filler, day);
    }

    private static RandomGenerator random(long number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }

    private static Reading reading(
            RandomGenerator random, long number, int sentences, Filler filler, LocalDate day) {
        var text = new StringBuilder("Envoys meet again, round " + number + "\n\n");
        var findings = new Parts();
        for (int i = 0; i < sentences; i++) {
            sentence(random, text, findings);
            for (int j = random.nextInt(filler.least, filler.below); j > 0; j--) {
                text.append(filler.next(random)).append(' ');
            }
            text.append("\n\n");
        }
        String words = text.toString().strip() + "\n";
        return findings.reading(number, words, day);
    }

    /// A reading that says what it is told to say.
    public static Reading saying(String text, @Nullable LocalDate day, @Nullable String publisher) {
        Article plain = Article.plain("made-up", text);
        return new Reading(article(plain, day, publisher, null), Findings.NONE);
    }

    /// A reading of this text with one position of Ostmark's: what follows "said it would".
    public static Reading promising(String text, LocalDate day, String publisher) {
        Article article = article(Article.plain("made-up", text), day, publisher, null);
        int start = text.indexOf("Ostmark said it would ");
        int content = start + "Ostmark said it would ".length();
        int end = text.indexOf('.', content);
        var part =
                new Part(
                        "Ostmark",
                        "Belhar",
                        new Span(start, end),
                        new Span(content, end),
                        null,
                        Issue.DETAINEES,
                        Act.PROMISE,
                        3);
        return new Reading(
                article,
                new Findings(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(position(article, part, day)),
                        List.of()));
    }

    private static void sentence(RandomGenerator random, StringBuilder text, Parts parts) {
        String party = pick(random, PARTIES);
        String other = pick(random, PARTIES);
        String deed = pick(random, DEEDS);
        int start = text.length();
        text.append(party).append(" said it would ");
        int content = text.length();
        text.append(deed);
        int end = text.length();
        int cue = -1;
        if (random.nextInt(3) == 0) {
            text.append(' ');
            cue = text.length();
            text.append("if ").append(other).append(" did the same");
        }
        parts.add(
                new Part(
                        party,
                        other,
                        new Span(start, text.length()),
                        new Span(content, end),
                        cue < 0 ? null : new Span(cue, text.length()),
                        pick(random, Issue.values()),
                        pick(random, Act.values()),
                        random.nextInt(6)));
        text.append(". ");
    }

    private static <T> T pick(RandomGenerator random, T[] words) {
        return words[random.nextInt(words.length)];
    }

    private record Part(
            String party,
            String other,
            Span evidence,
            Span content,
            @Nullable Span condition,
            Issue issue,
            Act act,
            int firmness) {}

    private static final class Parts {
        private final java.util.ArrayList<Part> parts = new java.util.ArrayList<>();

        void add(Part part) {
            parts.add(part);
        }

        Reading reading(long number, String text, LocalDate day) {
            Article article =
                    article(
                            Article.plain("made-up-" + number, text),
                            day,
                            "Courier " + number % 40,
                            "https://courier.example/" + number);
            return new Reading(
                    article,
                    new Findings(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            parts.stream().map(part -> statement(article, part, day)).toList(),
                            parts.stream().map(part -> event(article, part)).toList(),
                            parts.stream().map(part -> position(article, part, day)).toList(),
                            List.of()));
        }
    }

    private static Article article(
            Article plain,
            @Nullable LocalDate day,
            @Nullable String publisher,
            @Nullable String address) {
        return new Article(
                plain.id(),
                address == null ? plain.origin() : new Origin.Page(address, null),
                plain.kind(),
                plain.text(),
                Sourced.of(plain.paragraphs().getFirst(), Basis.VISIBLE_TEXT, ""),
                null,
                plain.paragraphs().subList(1, plain.paragraphs().size()),
                List.of(),
                List.of(),
                List.of(),
                day == null ? null : Sourced.of(Published.day(day), Basis.META, ""),
                null,
                publisher == null ? null : Sourced.of(publisher, Basis.META, ""),
                address == null ? null : Sourced.of(address, Basis.META, ""),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Mention mention(Part part, boolean isOther) {
        String name = isOther ? part.other : part.party;
        var actor =
                new Actor(
                        new ActorId("made-up/" + name.toLowerCase(java.util.Locale.ROOT)),
                        name,
                        Actor.Kind.STATE,
                        null,
                        name,
                        null,
                        null,
                        true);
        int start = part.evidence.start();
        return new Mention(new Span(start, start + part.party.length()), name, actor);
    }

    private static Attribution chain(Part part) {
        return new Attribution(
                List.of(new SourceLink(SourceLink.Role.SPEAKER, part.party, 1, null)));
    }

    private static Why why() {
        return new Why("made-up", List.of(), 0.75);
    }

    private static Evidence evidence(Article article, Part part) {
        return new Evidence(article.id(), part.evidence);
    }

    private static Statement statement(Article article, Part part, LocalDate day) {
        Evidence evidence = evidence(article, part);
        return new Statement(
                FindingId.of(evidence, "statement", ""),
                evidence,
                chain(part),
                Statement.Kind.INDIRECT,
                List.of(part.content),
                mention(part, false),
                new Statement.Cue(part.evidence, "say", Statement.CueClass.SPEECH),
                null,
                null,
                new When.Days(day, day, part.evidence),
                null,
                null,
                why());
    }

    private static Event event(Article article, Part part) {
        Evidence evidence = evidence(article, part);
        return new Event(
                FindingId.of(evidence, "event", ""),
                evidence,
                chain(part),
                List.of(mention(part, false), mention(part, true)),
                List.of(mention(part, true)),
                "made-up.promise",
                part.content,
                new EventCode("AGREE", null, List.of("military", "diplomatic"), "030"),
                part.firmness > 2 ? Factuality.ACTUAL : Factuality.FUTURE_PLANNED,
                null,
                new When.Unstated(),
                place(part),
                List.of(),
                why());
    }

    /// Tessaly, which two states claim; Marn, which is nobody else's.
    private static Place place(Part part) {
        boolean isDisputed = part.firmness % 2 == 0;
        return new Place(
                part.content,
                isDisputed ? "Tessaly" : "Marn",
                isDisputed ? null : "OST",
                48.5,
                30.25,
                isDisputed ? Place.Precision.ADMIN_1 : Place.Precision.TOWN,
                isDisputed ? List.of("OST", "BEL") : List.of(),
                isDisputed ? List.of("BEL") : List.of());
    }

    private static Position position(Article article, Part part, LocalDate day) {
        Evidence evidence = evidence(article, part);
        Span condition = part.condition;
        List<Condition> conditions =
                condition == null
                        ? List.of()
                        : List.of(
                                new Condition(
                                        Condition.Relation.IF,
                                        new Span(condition.start(), condition.start() + 2),
                                        new Span(condition.start() + 3, condition.end()),
                                        mention(part, true),
                                        Condition.Demand.MUST_HAPPEN));
        return new Position(
                FindingId.of(evidence, "position", part.issue.code()),
                evidence,
                chain(part),
                mention(part, false),
                mention(part, false),
                part.act,
                part.issue,
                null,
                part.content,
                conditions,
                false,
                Firmness.ofLevel(part.firmness),
                Status.HELD,
                List.of(),
                mention(part, true),
                new When.Days(day, day, part.evidence),
                null,
                why());
    }
}
