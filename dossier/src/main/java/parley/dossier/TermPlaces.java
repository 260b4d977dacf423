package parley.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.history.Term;
import parley.history.Utterance;

/// Where each utterance of a dossier stands in its table of terms. The table of a part of the
/// dossier is made of it without looking at a word again, and its rows have the places that they
/// have in the table of the whole. Immutable.
public final class TermPlaces {
    private static final int NONE = -1;

    /// A party's place in a row.
    private record Slot(int row, String party) {}

    private final List<String> names;
    private final List<Slot> slots;
    private final int[] slotsByRow;
    private final List<Utterance> utterances;
    private final int[] own;
    private final int[] firstLink;
    private final int[] linkRow;
    private final int[] linkWants;

    private TermPlaces(Maker maker, List<String> names) {
        this.names = List.copyOf(names);
        this.slots = List.copyOf(maker.slots.keySet());
        this.slotsByRow =
                IntStream.range(0, slots.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer slot) -> slots.get(slot).row())
                                        .thenComparing(slot -> slots.get(slot).party()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.utterances = List.copyOf(maker.utterances);
        this.own = maker.own.array();
        this.firstLink = maker.firstLink.array();
        this.linkRow = maker.linkRow.array();
        this.linkWants = maker.linkWants.array();
    }

    /// Numbers that become more.
    private static final class Numbers {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] array() {
            return Arrays.copyOf(values, size);
        }
    }

    /// Notes the places one after the other, in the order of saying.
    static final class Maker {
        private final Map<Slot, Integer> slots = new LinkedHashMap<>();
        private final List<Utterance> utterances = new ArrayList<>();
        private final Numbers own = new Numbers();
        private final Numbers firstLink = new Numbers();
        private final Numbers linkRow = new Numbers();
        private final Numbers linkWants = new Numbers();

        private int slot(int row, String party) {
            var slot = new Slot(row, party);
            Integer known = slots.putIfAbsent(slot, slots.size());
            return known == null ? slots.size() - 1 : known;
        }

        /// An utterance stands in this row.
        void own(Utterance utterance, int row) {
            utterances.add(utterance);
            own.add(slot(row, utterance.party()));
            firstLink.add(linkRow.size());
        }

        /// The next of its terms stands in this row.
        ///
        /// @param isWanted whether the party wants that term of others
        void link(int row, boolean isWanted, String party) {
            linkRow.add(row);
            linkWants.add(isWanted ? slot(row, party) : NONE);
        }

        /// The next of its terms says nothing that could have a row.
        void noLink() {
            linkRow.add(NONE);
            linkWants.add(NONE);
        }

        /// @param names of the rows
        TermPlaces made(List<String> names) {
            firstLink.add(linkRow.size());
            return new TermPlaces(this, names);
        }
    }

    /// The whole table.
    public TermTable table() {
        return table(_ -> true);
    }

    /// The table of what some of the utterances say. Rows of which they say nothing are there
    /// without a stand, so that a row has one place in every table.
    public TermTable table(Predicate<Utterance> isShown) {
        int[] last = filled(slots.size());
        int[] wanted = filled(slots.size());
        for (int i = 0; i < utterances.size(); i++) {
            if (isShown.test(utterances.get(i))) {
                for (int link = firstLink[i]; link < firstLink[i + 1]; link++) {
                    int slot = linkWants[link];
                    if (slot != NONE && wanted[slot] == NONE) {
                        wanted[slot] = i;
                    }
                }
                last[own[i]] = i;
            }
        }
        Map<Integer, List<TermTable.Stand>> stands = new HashMap<>();
        for (int slot : slotsByRow) {
            if (last[slot] != NONE || wanted[slot] != NONE) {
                stands.computeIfAbsent(slots.get(slot).row(), _ -> new ArrayList<>())
                        .add(
                                last[slot] == NONE
                                        ? wanted(utterances.get(wanted[slot]))
                                        : stand(last[slot]));
            }
        }
        var rows = new ArrayList<TermTable.Row>(names.size());
        for (int row = 0; row < names.size(); row++) {
            rows.add(new TermTable.Row(names.get(row), stands.getOrDefault(row, List.of())));
        }
        return new TermTable(rows);
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private static TermTable.Stand wanted(Utterance utterance) {
        return new TermTable.Stand(utterance.party(), Standing.WANTS, utterance, List.of());
    }

    private TermTable.Stand stand(int at) {
        Utterance utterance = utterances.get(at);
        Standing standing = Standing.of(utterance);
        var links = new ArrayList<TermTable.Link>();
        for (int i = 0; i < utterance.terms().size(); i++) {
            Term term = utterance.terms().get(i).term();
            int row = linkRow[firstLink[at] + i];
            if (row != NONE && standing.decides(term)) {
                links.add(new TermTable.Link(term, row));
            }
        }
        return new TermTable.Stand(utterance.party(), standing, utterance, links);
    }
}
