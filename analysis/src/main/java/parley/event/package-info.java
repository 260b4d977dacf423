/// Codes deeds: who did what to whom, whether it happened, in PLOVER and CAMEO codes that follow
/// from one lexicon of actions.
@NullMarked
package parley.event;

import org.jspecify.annotations.NullMarked;
