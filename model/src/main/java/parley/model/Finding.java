package parley.model;

/// Something that the report supports: who said, did or holds what, on whose word.
public sealed interface Finding permits Statement, Event, Position {
    FindingId id();

    Evidence evidence();

    Attribution accordingTo();

    Why why();
}
