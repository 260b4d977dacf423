package parley.ledger;

import java.util.List;

/// A ledger that this process may write. One process at a time may.
public interface WritableLedger extends Ledger {
    /// True when these very bytes were read under this name by these rules: reading them again
    /// would add nothing.
    ///
    /// @param hash SHA-256 of the bytes, in hexadecimal
    boolean knows(String hash, String origin, String rules);

    /// Adds reports, all of them or none. When it returns, they are on the disk.
    ///
    /// @return what became of each, in order
    /// @throws LedgerException if the store failed; then nothing of this batch was added
    List<Added> add(List<Intake> batch);

    /// Rebuilds the search index from the record.
    void reindex();

    /// Brings groups of copies and numbers of independent sources up to date with what was added.
    void regroup();
}
