/// Keeps a ledger in a database, and opens it.
@NullMarked
package parley.ledger.store;

import org.jspecify.annotations.NullMarked;
