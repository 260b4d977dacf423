package parley.ledger;

/// Something that is wrong in a ledger.
///
/// @param what the record, report or file
/// @param trouble what is wrong with it, with the offending value
/// @param advice what mends it
public record Flaw(String what, String trouble, String advice) {}
