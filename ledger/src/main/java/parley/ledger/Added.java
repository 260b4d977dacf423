package parley.ledger;

/// What became of one report that was handed in.
public enum Added {
    /// It is new.
    NEW,
    /// The same text from the same place was there already; nothing was added.
    KNOWN,
    /// Its text was there already from another place, which is now counted as an appearance.
    APPEARANCE,
    /// Its text was there already, and a reading by other rules has taken the old one's place.
    REREAD
}
