package parley.engine.deep;

/// What the network says of one piece. Row 0 of each table is the root; word n has row n + 1.
///
/// @param tags scores of the tags
/// @param names scores of the name labels
/// @param arcs scores of each head
/// @param relations scores of the relation to the highest-scored head
@SuppressWarnings("ArrayRecordComponent") // never compared: lives for the reading of one batch
record Scores(float[][] tags, float[][] names, float[][] arcs, float[][] relations) {}
