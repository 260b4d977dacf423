package parley.event;

import java.util.Locale;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Place;

/// Tells towns that only are part of somebody's name from those that stand for themselves.
final class NameParts {
    private NameParts() {}

    /// "Oslo" of the "Oslo Tribune": part of the name of somebody who is no place.
    static boolean holds(Mention mention, Place place) {
        Actor actor = mention.actor();
        return actor != null
                && actor.kind() != Actor.Kind.STATE
                && actor.kind() != Actor.Kind.POPULATION
                && mention.words().contains(place.words())
                && (actor.country() == null || !actor.known())
                && !PartyNouns.isLocalBody(lastWord(mention.name()));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
