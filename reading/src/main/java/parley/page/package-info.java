/// Reads a page or plain text into an article.
@NullMarked
package parley.page;

import org.jspecify.annotations.NullMarked;
