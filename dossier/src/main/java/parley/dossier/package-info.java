/// Lays histories out as a dossier: parties against issues, the timeline of shifts, and the table
/// of terms. It shows what was said and what was not; it never scores, recommends or predicts.
@NullMarked
package parley.dossier;

import org.jspecify.annotations.NullMarked;
