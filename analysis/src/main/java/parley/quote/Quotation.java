package parley.quote;

import parley.model.Span;

/// One stretch between quotation marks; quotations inside it are part of it.
///
/// @param whole with its marks
/// @param inner without them, trimmed
/// @param block index of the block it stands in
/// @param closed false when its block ends before a closing mark comes
/// @param continues true when it goes on with the unclosed quotation of the block before
record Quotation(Span whole, Span inner, int block, boolean closed, boolean continues) {}
