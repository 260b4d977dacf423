package parley.ledger;

import parley.model.Reading;

/// One report on its way into the ledger.
///
/// @param original the bytes it was read from; not copied, so leave them as they are
/// @param origin what the input is called: a file, an address, a line of a file
/// @param rules version of the rules that read it
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Intake(Reading reading, byte[] original, String origin, String rules) {}
