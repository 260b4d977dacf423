package parley.ledger;

import java.util.List;

/// Another record that states the same as one, and where they disagree.
///
/// @param other the other record
/// @param independent true when it comes through another chain
/// @param differences empty when they agree
public record Comparison(FindingRecord other, boolean independent, List<Difference> differences) {
    /// What reports of the same thing may give otherwise.
    public enum Kind {
        /// How firmly it is said.
        FIRMNESS,
        /// A condition that one of them leaves out.
        CONDITION,
        /// Where it was.
        PLACE,
        /// How many or how much of the same.
        NUMBER
    }

    /// One disagreement.
    ///
    /// @param here what the record says, empty when it says nothing of it
    /// @param there what the other says, empty when it says nothing of it
    public record Difference(Kind kind, String here, String there) {}

    public Comparison {
        differences = List.copyOf(differences);
    }
}
