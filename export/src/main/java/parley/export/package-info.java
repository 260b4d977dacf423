/// Writes readings in the layouts of other event data: GDELT 2.0, ICEWS, POLECAT, PLOVER, Phoenix.
///
/// [EventExport] turns one reading into lines. Every row carries the record's id and the report's
/// address, and only what happened or goes on is written unless asked for otherwise.
@NullMarked
package parley.export;

import org.jspecify.annotations.NullMarked;
