package parley.event;

import java.util.Locale;
import java.util.Set;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;

/// Actors that a phrase gives beside those that the report's names stand for: a sort of people with
/// the country that the phrase or the sentence names, the members of an organisation.
final class DerivedActors {
    /// Sectors of a state, whose people act for it; rebels, parties and citizens act for
    /// themselves.
    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "SPY", "JUD", "COP");

    private DerivedActors() {}

    /// "authorities in Croatia": the sort of people with the country that the phrase names.
    static Mention combined(Mention own, Actor of) {
        Actor actor = own.actor();
        String sector = actor == null || actor.code() == null ? "" : actor.code();
        String country = of.country();
        if (country == null || (sector.isEmpty() && actor != null)) {
            return own;
        }
        Actor made =
                new Actor(
                        new ActorId(country + "/" + own.name()),
                        own.name(),
                        actor == null ? Actor.Kind.POPULATION : actor.kind(),
                        country,
                        OF_STATE.contains(sector) ? of.party() : own.name(),
                        null,
                        country + sector,
                        false);
        return new Mention(own.words(), own.name(), made);
    }

    /// Somebody whose country was taken from the rest of the sentence, as the words alone have it.
    static Mention withoutCountry(Mention inherited) {
        Actor actor = inherited.actor();
        if (actor == null || actor.country() == null || actor.code() == null) {
            return inherited;
        }
        String sector = actor.code().substring(actor.country().length());
        return new Mention(
                inherited.words(),
                inherited.name(),
                new Actor(
                        new ActorId("report/" + inherited.name()),
                        inherited.name(),
                        actor.kind(),
                        null,
                        inherited.name(),
                        null,
                        sector,
                        false));
    }

    /// Somebody of whom only the sector is known.
    static Actor vague(String sector, String name) {
        return new Actor(
                new ActorId(sector), name, Actor.Kind.POPULATION, null, name, null, sector, false);
    }

    /// The state of a country, by the name that a place has in the text.
    static Actor state(String country, String name) {
        return new Actor(
                new ActorId(country),
                name,
                Actor.Kind.STATE,
                country,
                name,
                null,
                country.toUpperCase(Locale.ROOT),
                true);
    }

    /// The members of an organisation, who are not the organisation.
    static Actor members(Actor whole) {
        String name = whole.name() + " members";
        return new Actor(
                new ActorId(whole.id().value() + "/members"),
                name,
                Actor.Kind.POPULATION,
                whole.country(),
                name,
                null,
                whole.code(),
                true);
    }
}
