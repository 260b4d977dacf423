/// Writes a ledger's reports and records as tables: one documented schema for every format.
@NullMarked
package parley.export.table;

import org.jspecify.annotations.NullMarked;
