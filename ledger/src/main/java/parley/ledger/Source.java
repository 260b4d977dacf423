package parley.ledger;

import org.jspecify.annotations.Nullable;

/// Where a report comes from, as far as it counts for independence.
///
/// @param publisher null when the report does not say
/// @param agency the first agency that the report names, null when it names none
/// @param chain key of the hand at the root of the chain: two reports with the same key are one
///   source, however many sites print them
public record Source(@Nullable String publisher, @Nullable String agency, String chain) {}
