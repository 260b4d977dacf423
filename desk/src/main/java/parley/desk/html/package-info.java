/// HTML as values, so that no words of a page can become markup.
@NullMarked
package parley.desk.html;

import org.jspecify.annotations.NullMarked;
