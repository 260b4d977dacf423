@NullMarked
package parley.stream;

import org.jspecify.annotations.NullMarked;
