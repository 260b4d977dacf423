/// The records that every other package speaks. Imports nothing of ours.
@NullMarked
package parley.model;

import org.jspecify.annotations.NullMarked;
