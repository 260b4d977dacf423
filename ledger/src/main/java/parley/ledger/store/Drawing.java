package parley.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.CodePoints;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;
import parley.ledger.Source;
import parley.ledger.Who;
import parley.model.Article;
import parley.model.Condition;
import parley.model.Event;
import parley.model.Finding;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Position;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Statement;
import parley.model.When;

/// Draws the columns from a reading. The same reading gives the same columns, here and wherever
/// readings are kept without a ledger.
public final class Drawing {
    private static final int SNIPPET = 200;

    private Drawing() {}

    /// The report, as far as it alone can tell: found in one place, the first of its copies and of
    /// its story.
    public static ReportRecord report(Intake intake) {
        Article article = intake.reading().article();
        String own = own(article);
        Published published = article.published() == null ? null : article.published().value();
        Findings findings = intake.reading().findings();
        return new ReportRecord(
                article.id(),
                article.kind(),
                article.title() == null ? null : article.words(article.title().value()),
                value(article.address()),
                intake.origin(),
                published == null ? null : published.date(),
                published == null ? null : published.instant(),
                source(article),
                Prepared.hash(intake.original()),
                intake.rules(),
                article.text().length(),
                findings.statements().size(),
                findings.positions().size(),
                findings.events().size(),
                1,
                own,
                own);
    }

    /// The key of a group or story that a report is the first of.
    private static String own(Article article) {
        return article.id().value().substring(0, 16);
    }

    /// The wire that the text came over, else who printed it: whoever stands at the root of the
    /// chain as far as one report alone can tell.
    private static Source source(Article article) {
        String agency =
                article.agencies().isEmpty() ? null : article.agencies().getFirst().value().name();
        String publisher = value(article.publisher());
        String chain = agency != null ? agency : publisher != null ? publisher : own(article);
        return new Source(publisher, agency, chain);
    }

    private static @Nullable String value(@Nullable Sourced<String> field) {
        return field == null ? null : field.value();
    }

    /// The records of a reading, numbered in the order of [StoredLedger#all], as far as the report
    /// alone can tell: each stated by one source.
    public static List<FindingRecord> records(Reading reading) {
        return records(reading, source(reading.article()));
    }

    static List<FindingRecord> records(Reading reading, Source source) {
        Article article = reading.article();
        LocalDate published =
                article.published() == null ? null : article.published().value().date();
        var records = new ArrayList<FindingRecord>();
        var points = new CodePoints(article.text());
        StoredLedger.all(reading.findings())
                .forEach(finding ->
                        records.add(
                                record(
                                        article,
                                        points,
                                        finding,
                                        records.size(),
                                        published,
                                        source)));
        return records;
    }

    private static FindingRecord record(
            Article article,
            CodePoints points,
            Finding finding,
            int ordinal,
            @Nullable LocalDate published,
            Source source) {
        When said =
                switch (finding) {
                    case Statement statement -> statement.saidAt();
                    case Position position -> position.saidAt();
                    case Event event -> event.when();
                };
        return new FindingRecord(
                finding.id(),
                article.id(),
                layer(finding),
                ordinal,
                finding.evidence().span(),
                new Span(
                        points.start(finding.evidence().span()),
                        points.end(finding.evidence().span())),
                cut(article.words(finding.evidence().span())),
                parties(finding),
                speaker(finding),
                counterparties(finding),
                cut(content(article, finding)),
                detail(article, finding),
                first(said),
                last(said),
                published,
                source,
                1,
                own(article),
                finding.why().rule(),
                finding.why().confidence());
    }

    private static Layer layer(Finding finding) {
        return switch (finding) {
            case Statement _ -> Layer.STATEMENT;
            case Position _ -> Layer.POSITION;
            case Event _ -> Layer.EVENT;
        };
    }

    private static List<Who> parties(Finding finding) {
        return switch (finding) {
            case Statement statement -> all(statement.speaker());
            case Position position -> all(position.party());
            case Event event -> event.source().stream().map(Who::of).toList();
        };
    }

    private static @Nullable Who speaker(Finding finding) {
        Mention speaker =
                switch (finding) {
                    case Statement statement -> statement.speaker();
                    case Position position -> position.speaker();
                    case Event _ -> null;
                };
        return speaker == null ? null : Who.of(speaker);
    }

    private static List<Who> counterparties(Finding finding) {
        return switch (finding) {
            case Statement statement -> all(statement.addressee());
            case Position position -> all(position.counterparty());
            case Event event -> event.target().stream().map(Who::of).toList();
        };
    }

    private static List<Who> all(@Nullable Mention mention) {
        return mention == null ? List.of() : List.of(Who.of(mention));
    }

    private static String content(Article article, Finding finding) {
        return switch (finding) {
            case Statement statement ->
                    statement.content().stream()
                            .map(article::words)
                            .collect(Collectors.joining(" … "));
            case Position position -> article.words(position.content());
            case Event event -> article.words(event.trigger());
        };
    }

    private static Detail detail(Article article, Finding finding) {
        return switch (finding) {
            case Statement statement ->
                    new Detail.Saying(
                            statement.kind(),
                            statement.cue() == null ? null : statement.cue().lemma());
            case Position position ->
                    new Detail.Stand(
                            position.issue(),
                            position.topic(),
                            position.act(),
                            position.firmness(),
                            position.status(),
                            position.conditions().stream()
                                    .map(each -> term(article, each))
                                    .toList(),
                            position.unconditional(),
                            words(article, position.shift()));
            case Event event ->
                    new Detail.Deed(
                            event.action(), event.code(), event.factuality(), site(event.place()));
        };
    }

    private static Detail.Term term(Article article, Condition condition) {
        return new Detail.Term(
                condition.relation(),
                article.words(condition.cue()),
                article.words(condition.words()),
                condition.by() == null ? null : condition.by().party(),
                condition.demand());
    }

    private static Detail.@Nullable Site site(@Nullable Place place) {
        return place == null
                ? null
                : new Detail.Site(
                        place.name(),
                        place.country(),
                        place.latitude(),
                        place.longitude(),
                        place.precision(),
                        place.claimants(),
                        place.controllers());
    }

    private static @Nullable String words(Article article, @Nullable Span span) {
        return span == null ? null : article.words(span);
    }

    private static @Nullable LocalDate first(When when) {
        return switch (when) {
            case When.Days days -> days.first();
            case When.Minute minute -> minute.local().toLocalDate();
            case When.Open _, When.Unstated _ -> null;
        };
    }

    private static @Nullable LocalDate last(When when) {
        return switch (when) {
            case When.Days days -> days.last();
            case When.Minute minute -> minute.local().toLocalDate();
            case When.Open _, When.Unstated _ -> null;
        };
    }

    /// At most 200 code points, with `…` where words were left out.
    static String cut(String text) {
        String words = NameTable.storable(text);
        if (words.codePointCount(0, words.length()) <= SNIPPET) {
            return words;
        }
        int end = words.offsetByCodePoints(0, SNIPPET - 1);
        int blank = words.lastIndexOf(' ', end);
        return words.substring(0, blank > end / 2 ? blank : end) + "…";
    }
}
