/// The desk: a ledger in a browser. This package serves; `parley.desk.page` writes the pages.
@NullMarked
package parley.desk;

import org.jspecify.annotations.NullMarked;
