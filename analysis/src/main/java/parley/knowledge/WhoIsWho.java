package parley.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers who a name stands for and who held which office when. Immutable and safe to share
/// between threads.
public final class WhoIsWho {
    private static final Comparator<Spell> LATEST_FIRST =
            Comparator.comparing((Spell spell) -> spell.from().first()).reversed();

    private static final Comparator<Spell> WEIGHTIEST_FIRST =
            Comparator.comparingInt((Spell spell) -> spell.leads() ? 0 : 1)
                    .thenComparingInt(spell -> Ranks.weight(spell.rank()))
                    .thenComparing(LATEST_FIRST);

    private final Rows rows;
    private final NameIndex index;

    private WhoIsWho(Rows rows) {
        this.rows = rows;
        this.index = new NameIndex(rows);
    }

    /// What ships with the program, read once.
    public static WhoIsWho standard() {
        return Standard.INSTANCE;
    }

    /// What ships with the program, with the rows of a folder added. A row whose key is already
    /// there takes the other's place.
    ///
    /// @param folder holds any of `states.tsv`, `organisations.tsv`, `people.tsv`, `spells.tsv`,
    ///   `members.tsv`, `metonyms.tsv`, `roles.tsv`, `towns.tsv` with the columns of the shipped
    ///   files
    /// @throws IllegalArgumentException if it is no folder or a row is wrong, naming file and line
    public static WhoIsWho with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "Knowledge of your own needs a folder, got " + folder);
        }
        var rows = Rows.shipped();
        rows.addAll(name -> Table.own(folder, name));
        return new WhoIsWho(rows);
    }

    /// Everybody these very words may stand for, whatever the date; empty when nobody.
    public List<Sense> named(String words) {
        return index.named(words);
    }

    /// As [#named], for a name already in the form of [NameKey] that is not an acronym.
    public List<Sense> namedByKey(String key) {
        return index.namedByKey(key);
    }

    /// True when some name starts with this word, in the form of [NameKey].
    public boolean startsName(String firstWord) {
        return index.startsName(firstWord);
    }

    /// People whose family name this is.
    public List<Person> family(String name) {
        return index.family(NameKey.of(name));
    }

    /// People of whose full name this may be another spelling; empty for a single word.
    public List<Person> spelledLike(String name) {
        return index.spelledLike(NameKey.of(name));
    }

    public Optional<State> state(String id) {
        return Optional.ofNullable(rows.states.get(id));
    }

    /// The state with this abbreviation of the Correlates of War project, such as `GMY`; several
    /// where one abbreviation covers a state and its successors.
    public List<State> statesByCow(String abbreviation) {
        return rows.statesByCow.getOrDefault(abbreviation, List.of(abbreviation)).stream()
                .flatMap(id -> state(id).stream())
                .toList();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(rows.people.get(id));
    }

    /// The state or organisation with this id.
    public Optional<Known> party(String id) {
        Known state = rows.states.get(id);
        return Optional.ofNullable(state == null ? rows.organisations.get(id) : state);
    }

    /// What the noun or title says, null when it is none; words in the form of [NameKey].
    public @Nullable Role role(String words) {
        return rows.roles.get(words);
    }

    /// True for "Mr", "Sheikh" and the like, in the form of [NameKey].
    public boolean isHonorific(String word) {
        return rows.honorifics.contains(word);
    }

    /// True when some role of several words starts with this word, in the form of [NameKey].
    public boolean startsRole(String firstWord) {
        return index.startsRole(firstWord);
    }

    /// Every spell of one person, the latest first.
    public List<Spell> spells(String person) {
        return rows.spells.getOrDefault(person, List.of()).stream().sorted(LATEST_FIRST).toList();
    }

    /// What somebody was on a day, the weightiest office first; without a day, the latest one.
    public Optional<Spell> office(String person, @Nullable LocalDate day) {
        List<Spell> spells = rows.spells.getOrDefault(person, List.of());
        if (day == null) {
            return spells.stream()
                    .max(
                            Comparator.comparing((Spell spell) -> spell.to() == null)
                                    .thenComparing(spell -> spell.from().first())
                                    .thenComparingInt(spell -> -Ranks.weight(spell.rank())));
        }
        return spells.stream().filter(spell -> spell.holdsOn(day)).min(WEIGHTIEST_FIRST);
    }

    /// The last office that was over by that day.
    public Optional<Spell> formerOffice(String person, LocalDate day) {
        return rows.spells.getOrDefault(person, List.of()).stream()
                .filter(spell -> spell.isOverOn(day))
                .max(Comparator.comparing(spell -> spell.from().first()));
    }

    /// Who held one of these offices of a state or organisation on that day, the one who really
    /// leads first, then by rank.
    public List<Spell> holders(String of, Collection<String> offices, LocalDate day) {
        return rows.spellsOf.getOrDefault(of, List.of()).stream()
                .filter(spell -> spell.holdsOn(day))
                .filter(spell -> offices.contains(NameKey.of(spell.office())))
                .sorted(WEIGHTIEST_FIRST)
                .toList();
    }

    /// Who really led a state or organisation on that day; the latest where terms overlap.
    public Optional<Spell> leader(String of, LocalDate day) {
        return leaders(of, day).stream().max(Comparator.comparing(spell -> spell.from().first()));
    }

    /// As [#leader], with everybody who leads together, as San Marino's captains regent do.
    public List<Spell> leaders(String of, LocalDate day) {
        return rows.spellsOf.getOrDefault(of, List.of()).stream()
                .filter(spell -> spell.leads() && spell.holdsOn(day))
                .toList();
    }

    /// Every spell of a state or organisation, in the order of the table.
    public List<Spell> spellsOf(String of) {
        return List.copyOf(rows.spellsOf.getOrDefault(of, List.of()));
    }

    /// The memberships of a state, or in an organisation, that hold on a day; all that are known
    /// without one. In the order of the table.
    ///
    /// @param party id of the state or organisation
    public List<Membership> memberships(String party, @Nullable LocalDate day) {
        return rows.memberships.stream()
                .filter(each -> each.member().equals(party) || each.organisation().equals(party))
                .filter(each -> day == null || each.term().covers(day))
                .toList();
    }

    /// Every row that has a name, for checks and listings.
    public List<Known> everybody() {
        var all = new ArrayList<Known>(rows.states.values());
        all.addAll(rows.organisations.values());
        all.addAll(rows.people.values());
        all.addAll(rows.seats.values());
        return all;
    }

    private static final class Standard {
        private static final WhoIsWho INSTANCE = new WhoIsWho(Rows.shipped());
    }
}
