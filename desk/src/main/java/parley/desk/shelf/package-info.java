/// The ledger that a desk serves: read by many, written by one, and its dossier kept at hand.
@NullMarked
package parley.desk.shelf;

import org.jspecify.annotations.NullMarked;
