/// Single layers of a reading for lines of a benchmark file, in the shape that its scorer reads.
@NullMarked
package parley.annotate;

import org.jspecify.annotations.NullMarked;
