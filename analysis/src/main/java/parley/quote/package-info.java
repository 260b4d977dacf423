/// Finds statements: what the report puts into somebody's mouth or mind, who it is, where it was
/// said and through which hands it came.
@NullMarked
package parley.quote;

import org.jspecify.annotations.NullMarked;
