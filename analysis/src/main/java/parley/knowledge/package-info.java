/// Looks up who somebody is: states, organisations, people, offices by date, roles; data files and
/// their loaders.
@NullMarked
package parley.knowledge;

import org.jspecify.annotations.NullMarked;
