package parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import parley.model.Correction;

/// A ledger that this process may write. One process at a time may.
public interface WritableLedger extends Ledger {
    /// True when these very bytes were read under this name by these rules: reading them again
    /// would add nothing.
    ///
    /// @param hash SHA-256 of the bytes, in hexadecimal
    boolean knows(String hash, String origin, String rules);

    /// By which rules these very bytes were read under this name, empty when they were not.
    ///
    /// @param hash SHA-256 of the bytes, in hexadecimal
    Optional<String> readBy(String hash, String origin);

    /// Puts readings by newer rules in the place of stored ones, all of them or none. A record of
    /// the same layer on the same words keeps its id.
    ///
    /// @return what changed in each, in order
    /// @throws IllegalArgumentException if a report is not there
    /// @throws LedgerException if the store failed; then nothing of this batch was changed
    List<Reread> reread(List<Again> batch);

    /// Adds reports, all of them or none. When it returns, they are on the disk.
    ///
    /// @return what became of each, in order
    /// @throws LedgerException if the store failed; then nothing of this batch was added, or, where
    ///   it was the index that failed, all of it, and the message says so
    List<Added> add(List<Intake> batch);

    /// Writes a correction down; it holds from the next read on. Numbers of independent sources
    /// follow with the next [#regroup].
    ///
    /// @return the correction's id, by which it can be withdrawn
    /// @throws IllegalArgumentException if it names a record or a correction that there is not, or
    ///   a part that the record does not have; the message names it
    String correct(Correction correction);

    /// Learns what the words of records mean, so that [#similar] finds them: of all records that
    /// were added or changed since it last learnt.
    ///
    /// @param progress told how many reports are done, after each few
    /// @return how many reports it learnt
    long learn(Meaning meaning, LongConsumer progress);

    /// Forgets all meanings, so that [#learn] begins anew.
    void forgetMeanings();

    /// Rebuilds the search index from the record.
    void reindex();

    /// Brings groups of copies, numbers of independent sources and what searches see up to date
    /// with what was added.
    void regroup();
}
