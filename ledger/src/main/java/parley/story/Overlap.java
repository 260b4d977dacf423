package parley.story;

/// Two texts that share words.
///
/// @param first number of the earlier text
/// @param second number of the later text, above `first`
/// @param shared runs of five words that both have
/// @param containment the part of the shorter text's runs that they are, 0 to 1
public record Overlap(int first, int second, int shared, double containment) {}
