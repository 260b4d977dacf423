/// Follows what parties hold through many reports: which reports tell of the same utterance, in
/// which order things were said, and how each line moved.
@NullMarked
package parley.history;

import org.jspecify.annotations.NullMarked;
