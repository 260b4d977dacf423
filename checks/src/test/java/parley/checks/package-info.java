/// Import rules, documentation rules and tests from page to output; never shipped.
@NullMarked
package parley.checks;

import org.jspecify.annotations.NullMarked;
