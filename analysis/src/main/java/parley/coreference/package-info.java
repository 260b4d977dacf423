/// Leads pronouns, last names and phrases such as "the president" back to the name they stand for.
@NullMarked
package parley.coreference;

import org.jspecify.annotations.NullMarked;
