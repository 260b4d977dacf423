/// Runs the steps that lead from an article to its findings.
@NullMarked
package parley.analysis;

import org.jspecify.annotations.NullMarked;
