/// The JSON form of a reading.
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
