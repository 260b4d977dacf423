/// The interface for language models: the Model Context Protocol over standard input and output,
/// read-only.
@NullMarked
package parley.desk.mcp;

import org.jspecify.annotations.NullMarked;
