/// Finds the places that a text names and puts them on the map, as finely as the text allows.
@NullMarked
package parley.place;

import org.jspecify.annotations.NullMarked;
