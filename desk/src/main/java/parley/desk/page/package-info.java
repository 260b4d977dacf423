/// The pages of the desk, each a function of what it shows.
@NullMarked
package parley.desk.page;

import org.jspecify.annotations.NullMarked;
