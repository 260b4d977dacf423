package parley.knowledge;

import java.util.List;

/// Anybody or anything that the knowledge base has a row for.
public sealed interface Known permits State, Organisation, Person, Seat {
    /// Key of the row: `UKR`, `HAMAS`, `volodymyr-zelenskyy`.
    String id();

    /// The name to show, in English.
    String name();

    /// Title of its article in the English Wikipedia, as far as known: mostly the name.
    String title();

    /// Other names and spellings.
    List<String> aliases();
}
