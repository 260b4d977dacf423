package parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Known;
import parley.knowledge.Person;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;

/// Settles whose bodies and offices are meant where the report leaves it to its readers: "the
/// foreign ministry" is that of the country whose ministry was named before, or of the one country
/// that the report is about. Where neither is clear it stays nobody's.
final class UnsaidOwners {
    private static final Set<String> NATIONAL = WordLists.of("national");
    private static final Set<String> BODY = Set.of("ministry");

    private final WhoIsWho knowledge;
    private final Words words;
    private final Countries countries;
    private final Map<String, Found> named = new HashMap<>();
    private final Map<String, Boolean> isAmbiguous = new HashMap<>();

    UnsaidOwners(WhoIsWho knowledge, Words words, Countries countries) {
        this.knowledge = knowledge;
        this.words = words;
        this.countries = countries;
    }

    /// @param phrases in reading order
    List<RolePhrase> settle(List<RolePhrase> phrases) {
        var settled = new ArrayList<RolePhrase>();
        for (RolePhrase phrase : phrases) {
            if (phrase.owner() != null) {
                remember(phrase, phrase.owner());
                settled.add(isAnothers(phrase) ? phrase.withoutHolder() : phrase);
            } else {
                Found owner = mayBeUnsaid(phrase) ? owner(phrase) : null;
                settled.add(owner == null ? phrase : phrase.withOwner(owner));
            }
        }
        return settled;
    }

    private void remember(RolePhrase phrase, Found owner) {
        String head = head(phrase);
        Found before = named.put(head, owner);
        if (before != null && !isSame(before, owner)) {
            isAmbiguous.put(head, true);
        }
    }

    private boolean mayBeUnsaid(RolePhrase phrase) {
        boolean isDefinite =
                words.is(phrase.first(), "the")
                        || (words.isCapitalised(phrase.first())
                                && words.isCapitalised(phrase.roleEnd() - 1));
        return phrase.holder() == null && !phrase.role().isPerson() && isDefinite;
    }

    private @Nullable Found owner(RolePhrase phrase) {
        boolean isBody = BODY.contains(phrase.role().words());
        if (!NATIONAL.contains(phrase.role().words()) && !isBody) {
            return null;
        }
        String head = head(phrase);
        Found before = named.get(head);
        if (before != null) {
            return isAmbiguous.containsKey(head) ? null : before;
        }
        if (isBody && !isMinistry(phrase)) {
            return null;
        }
        String country = countries.dominant();
        State state = country == null ? null : knowledge.state(country).orElse(null);
        return state == null
                ? null
                : new Found(
                        phrase.first(),
                        phrase.roleEnd(),
                        state.name(),
                        null,
                        List.of(new Sense(state, Sense.Use.NAME)));
    }

    /// "the Commerce Ministry", "the ministry of mines": each country has one.
    private boolean isMinistry(RolePhrase phrase) {
        int fields = phrase.roleEnd() - phrase.first() - (words.is(phrase.first(), "the") ? 1 : 0);
        return fields > 1 && BODY.contains(phrase.role().words());
    }

    private String head(RolePhrase phrase) {
        return words.key(phrase.roleEnd() - 1);
    }

    private static boolean isSame(Found one, Found other) {
        if (one.senses().isEmpty() || other.senses().isEmpty()) {
            return one.words().equals(other.words());
        }
        String id = one.senses().getFirst().known().id();
        return id.equals(other.senses().getFirst().known().id());
    }

    /// A person whom the knowledge base has under other states only does not hold this office.
    private boolean isAnothers(RolePhrase phrase) {
        Found holder = phrase.holder();
        Found owner = phrase.owner();
        if (holder == null || owner == null || owner.senses().isEmpty()) {
            return false;
        }
        Known of = owner.senses().getFirst().known();
        List<Sense> people =
                holder.senses().stream().filter(s -> s.known() instanceof Person).toList();
        return of instanceof State state
                && holder.first() < phrase.first()
                && !people.isEmpty()
                && people.stream().noneMatch(sense -> mayServe((Person) sense.known(), state));
    }

    private boolean mayServe(Person person, State state) {
        return person.country().equals(state.id())
                || person.country().equals(state.country())
                || knowledge.spells(person.id()).stream().anyMatch(s -> s.of().equals(state.id()));
    }
}
