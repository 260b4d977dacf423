package parley.actor;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Known;
import parley.knowledge.NameKey;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Role;
import parley.knowledge.Seat;
import parley.knowledge.Spell;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Actor.Kind;
import parley.model.ActorId;

/// Says what somebody is on the day of the report, in the model's terms.
final class ActorMaker {
    private static final java.util.Set<String> OF_STATE =
            java.util.Set.of("GOV", "MIL", "SPY", "JUD", "COP", "IGO", "REB");

    private final WhoIsWho knowledge;
    private final @Nullable LocalDate date;

    ActorMaker(WhoIsWho knowledge, @Nullable LocalDate date) {
        this.knowledge = knowledge;
        this.date = date;
    }

    @Nullable LocalDate date() {
        return date;
    }

    /// The actor that a row stands for when it is named alone.
    Actor of(Known known) {
        return switch (known) {
            case State state -> state(state);
            case Organisation organisation -> organisation(organisation);
            case Person person -> person(person, null);
            case Seat seat -> seat(seat);
        };
    }

    Actor citizens(State state) {
        return new Actor(
                new ActorId(state.id()),
                state.name(),
                Kind.POPULATION,
                state.country(),
                partyOf(state),
                null,
                state.country(),
                true);
    }

    /// People named after a state that they are not the citizens of.
    ///
    /// @param home the state that they live in, null when the report does not say
    Actor community(String words, @Nullable State home) {
        String country = home == null ? null : home.country();
        return new Actor(
                new ActorId("report/" + slug(words)),
                words,
                Kind.POPULATION,
                country,
                words,
                null,
                country == null ? "CVL" : country + "CVL",
                false);
    }

    private Actor state(State state) {
        boolean isDisputed = state.kind().equals("disputed") || state.kind().equals("authority");
        String code =
                state.country() + (isDisputed && !state.id().equals(state.country()) ? "PRE" : "");
        return new Actor(
                new ActorId(state.id()),
                state.name(),
                Kind.STATE,
                state.country(),
                state.name(),
                null,
                code,
                true);
    }

    private Actor organisation(Organisation organisation) {
        boolean isArmed =
                organisation.kind().equals("armed group") || organisation.kind().equals("militia");
        String country = organisation.country().isEmpty() ? null : organisation.country();
        return new Actor(
                new ActorId(organisation.id()),
                organisation.name(),
                isArmed ? Kind.ARMED_GROUP : Kind.ORGANISATION,
                country,
                partyOf(organisation),
                null,
                code(organisation, ""),
                true);
    }

    private Actor seat(Seat seat) {
        Known owner = knowledge.party(seat.actor()).orElseThrow();
        Actor actor = of(owner);
        String code = owner instanceof State state ? state.country() + seat.sector() : actor.code();
        return new Actor(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.country(),
                actor.party(),
                null,
                code,
                true);
    }

    /// A person as the report introduces them, else as the knowledge base has them on that day.
    Actor person(Person person, @Nullable RolePhrase phrase) {
        Optional<Spell> held = knowledge.office(person.id(), date);
        boolean isNow = phrase == null || phrase.time() == RolePhrase.Time.NOW;
        if (held.isPresent() && isNow) {
            return holder(person, held.get());
        }
        if (phrase != null) {
            return introduced(id(person), person.name(), person.country(), phrase, true);
        }
        String country = person.country().isEmpty() ? null : person.country();
        Optional<Spell> former =
                date == null ? Optional.empty() : knowledge.formerOffice(person.id(), date);
        String office = former.map(spell -> "former " + spell.office()).orElse(null);
        String code = country == null ? null : former.isPresent() ? country + "ELI" : country;
        return new Actor(
                id(person), person.name(), Kind.PERSON, country, person.name(), office, code, true);
    }

    private Actor holder(Person person, Spell spell) {
        Known of = knowledge.party(spell.of()).orElseThrow();
        boolean speaksForIt = OF_STATE.contains(spell.sector()) || of instanceof Organisation;
        String country = country(of);
        return new Actor(
                id(person),
                person.name(),
                Kind.PERSON,
                country == null && !person.country().isEmpty() && spell.sector().equals("REB")
                        ? person.country()
                        : country,
                speaksForIt ? partyOf(of) : person.name(),
                spell.office(),
                code(of, spell.sector().equals("IGO") ? "GOV" : spell.sector()),
                true);
    }

    /// Somebody whom only the report knows.
    Actor fresh(String name, @Nullable RolePhrase phrase) {
        var id = new ActorId("report/" + slug(name));
        return phrase == null
                ? new Actor(id, name, Kind.PERSON, null, name, null, null, false)
                : introduced(id, name, "", phrase, false);
    }

    private Actor introduced(
            ActorId id, String name, String home, RolePhrase phrase, boolean isKnown) {
        Role role = phrase.role();
        Owner owner = owner(phrase.owner());
        boolean isNow = phrase.time() == RolePhrase.Time.NOW;
        String sector =
                switch (phrase.time()) {
                    case NOW -> role.sector();
                    case FORMER -> "ELI";
                    case ELECT -> "PTY";
                };
        boolean speaksForIt =
                isNow && owner.party != null && (OF_STATE.contains(sector) || owner.isGroup);
        String prefix =
                switch (phrase.time()) {
                    case NOW -> "";
                    case FORMER -> "former ";
                    case ELECT -> "future ";
                };
        String country = owner.country != null ? owner.country : home.isEmpty() ? null : home;
        return new Actor(
                id,
                name,
                Kind.PERSON,
                country,
                speaksForIt && owner.party != null ? owner.party : name,
                prefix + role.words(),
                owner.code(sector, country),
                isKnown);
    }

    /// A description without a name: "Russian troops", "the Ostmark foreign ministry".
    Actor described(String words, RolePhrase phrase) {
        Role role = phrase.role();
        Owner owner = owner(phrase.owner());
        boolean isFormer = phrase.time() == RolePhrase.Time.FORMER;
        String sector = isFormer ? "ELI" : role.sector();
        boolean speaksForIt = (OF_STATE.contains(sector) && !sector.equals("REB")) || owner.isGroup;
        String party = speaksForIt && owner.party != null ? owner.party : words;
        String id = (owner.id == null ? "report" : owner.id) + "/" + slug(role.words());
        Kind kind =
                switch (sector) {
                    case "CVL", "REF", "SET", "AGR", "LAB" -> Kind.POPULATION;
                    case "REB", "PRM", "UAF" -> Kind.ARMED_GROUP;
                    default -> role.isPerson() ? Kind.PERSON : Kind.ORGANISATION;
                };
        return new Actor(
                new ActorId(id),
                words,
                kind,
                owner.country,
                party,
                role.isPerson() ? role.words() : null,
                owner.code(sector, owner.country),
                false);
    }

    /// A state or organisation that only the report knows.
    Actor madeUp(String name, Kind kind) {
        return new Actor(
                new ActorId("report/" + slug(name)), name, kind, null, name, null, null, false);
    }

    private Owner owner(@Nullable Found found) {
        return found == null
                ? new Owner(null, null, null, null, false)
                : found.senses().isEmpty()
                        ? new Owner(
                                "report/" + slug(found.words()),
                                null,
                                found.isPerson() ? null : found.words(),
                                null,
                                false)
                        : owner(found.senses().getFirst().known());
    }

    private Owner owner(Known known) {
        return switch (known) {
            case State state ->
                    new Owner(state.id(), state.country(), partyOf(state), state, false);
            case Organisation org ->
                    new Owner(
                            org.id(),
                            org.country().isEmpty() ? null : org.country(),
                            partyOf(org),
                            org,
                            true);
            case Seat seat when seat.sector().isEmpty() -> regional(seat);
            case Seat seat -> owner(knowledge.party(seat.actor()).orElseThrow());
            case Person person -> ownerThrough(person);
        };
    }

    /// The forces of a town or region are in its country, but need not speak for the state.
    private Owner regional(Seat seat) {
        Owner state = owner(knowledge.party(seat.actor()).orElseThrow());
        return new Owner(seat.id(), state.country, null, null, false);
    }

    /// "Assad's government" is that of the state whose office he holds on the day.
    private Owner ownerThrough(Person person) {
        return knowledge
                .office(person.id(), date)
                .filter(spell -> OF_STATE.contains(spell.sector()))
                .flatMap(spell -> knowledge.party(spell.of()))
                .map(this::owner)
                .orElseGet(() -> new Owner(person.id(), person.country(), null, null, false));
    }

    /// Whom a description belongs to.
    private record Owner(
            @Nullable String id,
            @Nullable String country,
            @Nullable String party,
            @Nullable Known known,
            boolean isGroup) {
        @Nullable String code(String sector, @Nullable String home) {
            if (known instanceof Organisation organisation) {
                return ActorMaker.code(organisation, sector);
            }
            return home == null || home.isEmpty() ? sector : home + sector;
        }
    }

    private String partyOf(Known known) {
        if (known instanceof Organisation organisation && !organisation.speaksFor().isEmpty()) {
            return knowledge.party(organisation.speaksFor()).map(Known::name).orElse(known.name());
        }
        return known.name();
    }

    private static @Nullable String country(Known known) {
        return switch (known) {
            case State state -> state.country();
            case Organisation organisation ->
                    organisation.country().isEmpty() ? null : organisation.country();
            case Person person -> person.country();
            case Seat _ -> null;
        };
    }

    private static String code(Known known, String sector) {
        return known instanceof Organisation organisation
                ? code(organisation, sector)
                : country(known) + sector;
    }

    /// An organisation keeps its sector unless it is one of states, whose officials have their own.
    static String code(Organisation organisation, String sector) {
        boolean isOfStates = organisation.sector().equals("IGO");
        String base =
                organisation.country().isEmpty() && isOfStates ? "IGO" : organisation.country();
        if (isOfStates) {
            return base + (sector.equals("IGO") ? "" : sector);
        }
        if (sector.equals("ELI")) {
            return base + sector;
        }
        return base + organisation.sector();
    }

    private static ActorId id(Person person) {
        return new ActorId("person/" + person.id());
    }

    static String slug(String name) {
        return NameKey.of(name).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
