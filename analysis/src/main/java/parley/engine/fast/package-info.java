/// The fast language engine: a tagger, a greedy parser and a name finder, all linear models.
@NullMarked
package parley.engine.fast;

import org.jspecify.annotations.NullMarked;
