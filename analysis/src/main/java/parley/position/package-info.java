/// Finds what each party wants, offers, refuses or threatens, and on which terms.
@NullMarked
package parley.position;

import org.jspecify.annotations.NullMarked;
