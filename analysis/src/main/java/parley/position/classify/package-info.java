/// Tells from its words what a position is about where the rules of `parley.position` are silent: a
/// small model over the word vectors of the deep engine's encoder ([IssueModel]), learnt from
/// sentences of ours that lie under `train/positions`.
@NullMarked
package parley.position.classify;

import org.jspecify.annotations.NullMarked;
