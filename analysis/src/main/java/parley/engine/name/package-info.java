/// What a whole text says of its names, which no engine sees in one sentence.
@NullMarked
package parley.engine.name;

import org.jspecify.annotations.NullMarked;
