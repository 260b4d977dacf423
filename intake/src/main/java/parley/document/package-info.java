/// Turns one document as it came, a file's bytes, an archive's record or a line of JSON, into an
/// article: what every command that reads reports has in common.
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
