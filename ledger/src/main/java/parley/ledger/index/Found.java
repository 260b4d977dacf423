package parley.ledger.index;

import parley.ledger.Layer;

/// One answer of the index, to be checked against the record.
///
/// @param key first 64 bits of a report's id, or a record's whole id
/// @param report first 64 bits of the report's id
public record Found(Layer layer, long key, long report, Place place) {}
