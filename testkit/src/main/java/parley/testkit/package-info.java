/// What the tests of every module share: made-up cases, golden files and the shared benches.
@NullMarked
package parley.testkit;

import org.jspecify.annotations.NullMarked;
