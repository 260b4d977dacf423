package parley.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rows of all tables by their keys.
final class Rows {
    final Map<String, State> states = new LinkedHashMap<>();
    final Map<String, Organisation> organisations = new LinkedHashMap<>();
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Seat> seats = new LinkedHashMap<>();
    final Map<String, Role> roles = new LinkedHashMap<>();
    final Set<String> honorifics = new HashSet<>();
    final Map<String, List<Spell>> spells = new LinkedHashMap<>();
    final Map<String, List<Spell>> spellsOf = new LinkedHashMap<>();
    final List<Membership> memberships = new ArrayList<>();
    final Map<String, List<String>> statesByCow = new HashMap<>();

    private boolean isShippedRead;

    static Rows shipped() {
        var rows = new Rows();
        rows.addAll(Table::shipped);
        rows.isShippedRead = true;
        return rows;
    }

    void addAll(Function<String, Table> table) {
        table.apply("states.tsv").rows().forEach(this::addState);
        table.apply("cow.tsv").rows().forEach(this::addCow);
        table.apply("towns.tsv").rows().forEach(this::addTowns);
        table.apply("organisations.tsv").rows().forEach(this::addOrganisation);
        table.apply("people.tsv").rows().forEach(this::addPerson);
        table.apply("metonyms.tsv").rows().forEach(this::addSeat);
        table.apply("roles.tsv").rows().forEach(this::addRoles);
        table.apply("spells.tsv").rows().forEach(this::addSpell);
        table.apply("members.tsv").rows().forEach(this::addMember);
    }

    private void addState(Table.Row row) {
        var state =
                new State(
                        row.need("id"),
                        row.need("name"),
                        title(row),
                        row.need("kind"),
                        row.list("aliases"),
                        row.list("adjectives"),
                        row.list("people"),
                        row.list("capitals"),
                        row.get("region"),
                        row.need("country"));
        states.put(state.id(), state);
        for (int i = 0; i < state.capitals().size(); i++) {
            String id = "capital/" + state.id() + (i == 0 ? "" : "/" + i);
            addTown(id, state.capitals().get(i), state.id(), "GOV");
        }
    }

    private void addCow(Table.Row row) {
        statesByCow.put(row.need("cow"), row.list("state"));
    }

    private void addTowns(Table.Row row) {
        for (String cell : row.list("places")) {
            String name = cell.split("=", 2)[0];
            String id = "town/" + NameKey.of(name).replace(' ', '-');
            addTown(id, cell, row.need("state"), "");
        }
    }

    /// A town with its spellings, as in `Kyiv=Kiev`.
    private void addTown(String id, String cell, String state, String sector) {
        List<String> spellings = List.of(cell.split("=", -1));
        String name = spellings.getFirst();
        List<String> others = spellings.subList(1, spellings.size());
        seats.put(id, new Seat(id, name, name, others, state, sector, true));
    }

    private void addOrganisation(Table.Row row) {
        var organisation =
                new Organisation(
                        row.need("id"),
                        row.need("name"),
                        title(row),
                        row.list("aliases"),
                        row.need("kind"),
                        row.get("country"),
                        row.need("sector"),
                        row.get("speaks_for"));
        organisations.put(organisation.id(), organisation);
    }

    private void addPerson(Table.Row row) {
        var person =
                new Person(
                        row.need("id"),
                        row.need("name"),
                        title(row),
                        row.list("aliases"),
                        row.get("country"));
        people.put(person.id(), person);
    }

    private void addSeat(Table.Row row) {
        List<String> words = row.list("words");
        String name = words.getFirst();
        boolean isHost = row.get("kind").equals("host");
        String id = "seat/" + NameKey.of(name) + (isHost ? "/" + row.need("actor") : "");
        String title = row.get("title").isEmpty() ? name : row.get("title");
        List<String> others = words.subList(1, words.size());
        seats.put(
                id,
                new Seat(id, name, title, others, row.need("actor"), row.need("sector"), isHost));
    }

    private void addRoles(Table.Row row) {
        List<String> offices = row.list("offices").stream().map(NameKey::of).toList();
        boolean isHonorific = row.need("kind").equals("honorific");
        for (String words : row.list("words")) {
            String key = NameKey.of(words);
            if (isHonorific) {
                honorifics.add(key);
                continue;
            }
            boolean isPerson = row.need("kind").equals("person");
            roles.put(key, new Role(key, row.need("sector"), row.need("rank"), isPerson, offices));
        }
    }

    private void addMember(Table.Row row) {
        String organisation = row.need("organisation");
        String member = row.need("member");
        if (!organisations.containsKey(organisation) || !states.containsKey(member)) {
            throw new IllegalArgumentException(
                    "%s needs ids of an organisation and a state, got %s and %s"
                            .formatted(row.where(), organisation, member));
        }
        String to = row.get("to").strip();
        var term = new Term(row.date("from"), to.isEmpty() ? null : row.date("to"));
        if (isShippedRead) {
            memberships.removeIf(other ->
                    other.organisation().equals(organisation)
                            && other.member().equals(member)
                            && other.term().from().equals(term.from()));
        }
        memberships.add(
                new Membership(organisation, member, term, row.need("source"), row.date("as_of")));
    }

    private void addSpell(Table.Row row) {
        String to = row.get("to").strip();
        var spell =
                new Spell(
                        row.need("person"),
                        row.need("of"),
                        row.need("office"),
                        row.need("rank"),
                        row.need("sector"),
                        row.get("leads").equals("yes"),
                        row.get("several").equals("yes"),
                        row.date("from"),
                        to.isEmpty() ? null : row.date("to"),
                        row.need("source"),
                        row.date("as_of"));
        if (!people.containsKey(spell.person())) {
            throw new IllegalArgumentException(
                    row.where() + " names a person without a row: " + spell.person());
        }
        put(spells, spell.person(), spell);
        put(spellsOf, spell.of(), spell);
    }

    /// Adds the spell; a row of the user's takes the place of one with the same holder, office and
    /// start.
    private void put(Map<String, List<Spell>> map, String key, Spell spell) {
        List<Spell> list = map.computeIfAbsent(key, _ -> new ArrayList<>(2));
        if (isShippedRead) {
            list.removeIf(other ->
                    other.person().equals(spell.person())
                            && other.of().equals(spell.of())
                            && other.office().equals(spell.office())
                            && other.from().equals(spell.from()));
        }
        list.add(spell);
    }

    private static String title(Table.Row row) {
        String title = row.get("title").strip();
        return title.isEmpty() ? row.need("name") : title;
    }
}
