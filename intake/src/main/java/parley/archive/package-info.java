/// Archives of documents (WARC, WACZ, ZIP, mbox): bytes to one document after the other.
@NullMarked
package parley.archive;

import org.jspecify.annotations.NullMarked;
