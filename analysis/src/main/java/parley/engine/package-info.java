/// Chooses a language engine by its name.
@NullMarked
package parley.engine;

import org.jspecify.annotations.NullMarked;
