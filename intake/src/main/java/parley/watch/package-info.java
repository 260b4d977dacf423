/// Watches feeds: what is due is fetched, what is new is handed on, what failed is tried again.
@NullMarked
package parley.watch;

import org.jspecify.annotations.NullMarked;
