/// Following a cell or a search: feeds, and messages when something new is said.
@NullMarked
package parley.desk.follow;

import org.jspecify.annotations.NullMarked;
