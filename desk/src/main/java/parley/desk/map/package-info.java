/// The map: outlines drawn from our own data, places as finely as reports name them and no finer.
@NullMarked
package parley.desk.map;

import org.jspecify.annotations.NullMarked;
