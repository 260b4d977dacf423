package parley.dossier;

import java.util.List;
import java.util.Optional;
import parley.history.Term;
import parley.history.Utterance;

/// Every term that is on the table, and who said yes, yes if, no, no unless or nothing.
///
/// @param rows in the order in which the terms came up
public record TermTable(List<Row> rows) {
    /// A term and where the parties stand.
    ///
    /// @param name the term in the words of the latest utterance about it
    /// @param stands one for each party that said something, in alphabetical order of the parties
    public record Row(String name, List<Stand> stands) {
        public Row {
            stands = List.copyOf(stands);
        }

        /// Where a party stands, empty when it said nothing.
        public Optional<Stand> of(String party) {
            return stands.stream().filter(stand -> stand.party().equals(party)).findFirst();
        }
    }

    /// Where one party stands on one term.
    ///
    /// @param utterance what it said last on it
    /// @param hangsOn the terms of a [Standing#YES_IF] or [Standing#NO_UNLESS], each with the row
    ///   it stands in; empty for others
    public record Stand(String party, Standing standing, Utterance utterance, List<Link> hangsOn) {
        public Stand {
            hangsOn = List.copyOf(hangsOn);
        }
    }

    /// One link of a chain of conditions.
    ///
    /// @param row place of the term's own row in [TermTable#rows()], counted from 0
    public record Link(Term term, int row) {}

    public TermTable {
        rows = List.copyOf(rows);
    }
}
