/// Finds words and filters over all records of a ledger. Derived: it can be rebuilt at any time.
@NullMarked
package parley.ledger.index;

import org.jspecify.annotations.NullMarked;
