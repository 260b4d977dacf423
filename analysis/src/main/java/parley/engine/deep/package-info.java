/// The deep engine: one small transformer that tags, parses and finds names.
@NullMarked
package parley.engine.deep;

import org.jspecify.annotations.NullMarked;
