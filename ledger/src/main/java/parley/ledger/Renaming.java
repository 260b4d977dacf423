package parley.ledger;

/// Gives the name that stands for a name in one record, itself where nothing is corrected.
@FunctionalInterface
interface Renaming {
    String of(String name);
}
