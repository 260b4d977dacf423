package parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Checks of the shipped rows as data.
class TablesTest {
    private final Rows rows = Rows.shipped();

    @Test
    void thereAreAsManyRowsAsPromised() {
        assertThat(rows.states.values().stream().filter(s -> s.kind().equals("member")))
                .hasSize(193);
        assertThat(rows.states.values().stream().filter(s -> s.kind().equals("observer")))
                .hasSize(2);
        assertThat(rows.organisations).hasSizeGreaterThanOrEqualTo(250);
        assertThat(spells()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    void everySpellEndsAfterItStarts() {
        assertThat(spells())
                .allSatisfy(spell -> {
                    PartialDate to = spell.to();
                    if (to != null) {
                        assertThat(spell.from().first())
                                .as(spell.toString())
                                .isBeforeOrEqualTo(to.last());
                    }
                });
    }

    @Test
    void anOfficeForOneHasOneHolderAtATime() {
        Map<String, List<Spell>> byOffice = new HashMap<>();
        for (Spell spell : spells()) {
            if (!spell.several()) {
                byOffice.computeIfAbsent(spell.of() + " " + spell.office(), _ -> new ArrayList<>())
                        .add(spell);
            }
        }
        for (List<Spell> office : byOffice.values()) {
            office.sort((a, b) -> a.from().first().compareTo(b.from().first()));
            for (int i = 1; i < office.size(); i++) {
                Spell before = office.get(i - 1);
                Spell after = office.get(i);
                PartialDate end = before.to();
                boolean isOver = end != null && !end.first().isAfter(after.from().last());
                assertThat(isOver).as("%s runs into %s", before, after).isTrue();
            }
        }
    }

    @Test
    void everySpellIsOfAKnownStateOrOrganisation() {
        Set<String> known = new HashSet<>(rows.states.keySet());
        known.addAll(rows.organisations.keySet());
        assertThat(spells()).allSatisfy(spell -> assertThat(known).contains(spell.of()));
    }

    @Test
    void everyCountryIsKnown() {
        Set<String> known = new HashSet<>(rows.states.keySet());
        known.add("");
        known.add("EUR");
        assertThat(rows.people.values()).allSatisfy(p -> assertThat(known).contains(p.country()));
        assertThat(rows.organisations.values())
                .allSatisfy(o -> assertThat(known).as(o.id()).contains(o.country()));
        assertThat(rows.states.values()).allSatisfy(s -> assertThat(known).contains(s.country()));
    }

    @Test
    void everyoneSpokenForIsKnown() {
        Set<String> known = new HashSet<>(rows.states.keySet());
        known.addAll(rows.organisations.keySet());
        assertThat(rows.organisations.values())
                .filteredOn(organisation -> !organisation.speaksFor().isEmpty())
                .allSatisfy(o -> assertThat(known).as(o.id()).contains(o.speaksFor()));
        assertThat(rows.seats.values()).allSatisfy(s -> assertThat(known).contains(s.actor()));
    }

    @Test
    void idsOfStatesAndOrganisationsDiffer() {
        assertThat(rows.states.keySet()).doesNotContainAnyElementsOf(rows.organisations.keySet());
    }

    @Test
    void everyPersonHasBeenSomethingOrHasACountry() {
        assertThat(rows.people.values())
                .allSatisfy(person ->
                        assertThat(
                                        rows.spells.containsKey(person.id())
                                                || !person.country().isEmpty())
                                .as(person.id())
                                .isTrue());
    }

    private List<Spell> spells() {
        return rows.spells.values().stream().flatMap(List::stream).toList();
    }
}
