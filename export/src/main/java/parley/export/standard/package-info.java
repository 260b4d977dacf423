/// Writes a ledger in the standards of others: GeoJSON, BibTeX, W3C Web Annotation.
@NullMarked
package parley.export.standard;

import org.jspecify.annotations.NullMarked;
