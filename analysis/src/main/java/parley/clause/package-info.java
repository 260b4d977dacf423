/// Reads who does what to whom out of a dependency tree: the arguments of one predicate, and
/// whether the text says that it happened.
@NullMarked
package parley.clause;

import org.jspecify.annotations.NullMarked;
