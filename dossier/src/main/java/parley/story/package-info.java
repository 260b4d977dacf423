/// Sees through copies: which reports share their words, and which tell the same story.
@NullMarked
package parley.story;

import org.jspecify.annotations.NullMarked;
