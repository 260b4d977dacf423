/// Finds words that name a time and puts them on the calendar.
@NullMarked
package parley.time;

import org.jspecify.annotations.NullMarked;
