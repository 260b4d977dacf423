package parley.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Condition;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Reading;
import parley.model.When;

/// Takes the lines out of a reading.
public final class Lines {
    private Lines() {}

    /// The positions of one reading as lines, in reading order.
    public static List<Line> of(Reading reading, Report report) {
        return reading.findings().positions().stream()
                .map(position -> line(position, reading.article(), report))
                .toList();
    }

    private static Line line(Position position, Article article, Report report) {
        Mention speaker = position.speaker();
        Mention counterparty = position.counterparty();
        return new Line(
                position.id(),
                report,
                position.party().party(),
                speaker == null ? null : speaker.name(),
                position.act(),
                position.issue(),
                position.topic(),
                article.words(position.content()),
                position.conditions().stream()
                        .map(condition ->
                                new Term(
                                        condition.relation(),
                                        article.words(condition.words()),
                                        condition.by() == null ? null : condition.by().party(),
                                        condition.demand()))
                        .toList(),
                position.unconditional(),
                position.firmness(),
                position.status(),
                counterparty == null ? null : counterparty.party(),
                addressed(position),
                saidOn(position.saidAt(), report),
                position.shift() == null ? null : article.words(position.shift()),
                Quote.of(article, position.evidence().span()),
                position.accordingTo());
    }

    /// Only resolved states, organisations and armed groups: a row of the matrix for "both sides"
    /// or "drones" would say nothing.
    private static Set<String> addressed(Position position) {
        return Stream.concat(
                        Stream.ofNullable(position.counterparty()),
                        position.conditions().stream().map(Condition::by).filter(Objects::nonNull))
                .filter(mention -> isParty(mention.actor()))
                .map(Mention::party)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isParty(@Nullable Actor actor) {
        return actor != null && actor.known() && actor.kind() != Actor.Kind.POPULATION;
    }

    private static @Nullable LocalDate saidOn(When saidAt, Report report) {
        return switch (saidAt) {
            case When.Days(var first, _, _) -> first;
            case When.Minute(var local, _, _, _) -> local.toLocalDate();
            case When.Open _, When.Unstated _ -> report.day();
        };
    }
}
