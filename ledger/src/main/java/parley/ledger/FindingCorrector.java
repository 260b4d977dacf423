package parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Actor;
import parley.model.Condition;
import parley.model.Correction;
import parley.model.Correction.Part;
import parley.model.Event;
import parley.model.Factuality;
import parley.model.Finding;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Status;
import parley.model.When;

/// Puts one record of a reading right. [RecordCorrector] does the same to the listed record.
final class FindingCorrector {
    private final Renaming names;
    private final Map<Part, String> parts;

    FindingCorrector(Renaming names, Map<Part, String> parts) {
        this.names = names;
        this.parts = parts;
    }

    /// The record; of the same kind, with the same id and evidence.
    @SuppressWarnings("unchecked") // each case gives back its own kind
    <T extends Finding> T of(T finding) {
        return (T)
                switch ((Finding) finding) {
                    case Statement statement -> statement(statement);
                    case Position position -> position(position);
                    case Event event -> event(event);
                };
    }

    private Statement statement(Statement known) {
        String speaker = parts.getOrDefault(Part.SPEAKER, parts.get(Part.PARTY));
        Span words = known.evidence().span();
        return new Statement(
                known.id(),
                known.evidence(),
                known.accordingTo(),
                known.kind(),
                known.content(),
                one(known.speaker(), speaker, words),
                known.cue(),
                known.venue(),
                one(known.addressee(), parts.get(Part.TO), words),
                said(known.saidAt(), words),
                known.question(),
                known.within(),
                known.why());
    }

    private Position position(Position known) {
        Span words = known.evidence().span();
        String party = parts.get(Part.PARTY);
        String firmness = parts.get(Part.FIRMNESS);
        return new Position(
                known.id(),
                known.evidence(),
                known.accordingTo(),
                party == null
                        ? renamed(known.party())
                        : new Mention(known.party().words(), party, null),
                one(known.speaker(), parts.get(Part.SPEAKER), words),
                right(Act.class, Part.ACT, known.act()),
                right(Issue.class, Part.ISSUE, known.issue()),
                parts.getOrDefault(Part.TOPIC, known.topic()),
                known.content(),
                known.conditions().stream().map(this::condition).toList(),
                known.unconditional(),
                firmness == null ? known.firmness() : Firmness.ofLevel(Integer.parseInt(firmness)),
                right(Status.class, Part.STATUS, known.status()),
                known.scope(),
                one(known.counterparty(), parts.get(Part.TO), words),
                said(known.saidAt(), words),
                known.shift(),
                known.why());
    }

    private Event event(Event known) {
        Span words = known.evidence().span();
        return new Event(
                known.id(),
                known.evidence(),
                known.accordingTo(),
                all(known.source(), parts.get(Part.PARTY), words),
                all(known.target(), parts.get(Part.TO), words),
                known.action(),
                known.trigger(),
                known.code(),
                right(Factuality.class, Part.FACTUALITY, known.factuality()),
                known.factualityCue(),
                said(known.when(), words),
                known.place(),
                known.mentions(),
                known.why());
    }

    private <E extends Enum<E>> E right(Class<E> type, Part part, E known) {
        String value = parts.get(part);
        return value == null ? known : Correction.constant(type, value);
    }

    private Condition condition(Condition known) {
        return known.by() == null
                ? known
                : new Condition(
                        known.relation(),
                        known.cue(),
                        known.words(),
                        renamed(known.by()),
                        known.demand());
    }

    /// @param words what a name stands on that the text does not give
    private @Nullable Mention one(@Nullable Mention known, @Nullable String right, Span words) {
        if (right != null) {
            return new Mention(known == null ? words : known.words(), right, null);
        }
        return known == null ? null : renamed(known);
    }

    private List<Mention> all(List<Mention> known, @Nullable String right, Span words) {
        if (right != null) {
            Span at = known.isEmpty() ? words : known.getFirst().words();
            return List.of(new Mention(at, right, null));
        }
        return known.stream().map(this::renamed).toList();
    }

    private Mention renamed(Mention mention) {
        String name = names.of(mention.name());
        if (!name.equals(mention.name())) {
            String party = names.of(mention.party());
            boolean isOwn = mention.party().equals(mention.name());
            Actor actor = mention.actor();
            // Who it was before no longer fits, but whom they speak for may.
            return new Mention(
                    mention.words(), name, isOwn || actor == null ? null : of(actor, name, party));
        }
        Actor actor = mention.actor();
        if (actor == null || names.of(actor.party()).equals(actor.party())) {
            return mention;
        }
        return new Mention(mention.words(), name, of(actor, actor.name(), names.of(actor.party())));
    }

    private static Actor of(Actor actor, String name, String party) {
        return new Actor(
                actor.id(),
                name,
                actor.kind(),
                actor.country(),
                party,
                actor.office(),
                actor.code(),
                actor.known());
    }

    private When said(When known, Span words) {
        String day = parts.get(Part.SAID);
        return day == null
                ? known
                : new When.Days(LocalDate.parse(day), LocalDate.parse(day), words);
    }
}
