package parley.model;

/// Input that gave no article, and why. A value, never an exception: a batch counts it and goes on.
///
/// @param input the file, address or record that was read
/// @param reason the stable reason, a heading of `docs/reference/errors.md`
/// @param offset bytes from the start of the input to the trouble, -1 when it is the whole input
/// @param message what is wrong, with the offending value
/// @param advice what to do next
public record Rejected(String input, Reason reason, long offset, String message, String advice) {}
