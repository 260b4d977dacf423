/// How long the parts take, measured by JMH on reports in the repository.
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
