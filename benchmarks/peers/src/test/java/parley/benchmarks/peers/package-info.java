/// Other people's pipelines beside ours; never shipped.
@NullMarked
package parley.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
