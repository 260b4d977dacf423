/// The ledger as everybody sees it: what is stored, how it is asked, and what the answers look
/// like. No SQL and no index here.
@NullMarked
package parley.ledger;

import org.jspecify.annotations.NullMarked;
