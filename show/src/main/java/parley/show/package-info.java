/// A reading as text for a terminal and as a page for a browser.
@NullMarked
package parley.show;

import org.jspecify.annotations.NullMarked;
