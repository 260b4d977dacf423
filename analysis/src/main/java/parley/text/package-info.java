/// Splits an article's text into sentences and words with lemmas, tags and dependency trees.
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
