/// Recognises what a party does with words: offers, demands, refusals, threats, promises. The one
/// recogniser for both events and positions.
///
/// [SpeechActRecogniser#recognise] gives, for one sentence's tree, every act in reading order: the
/// [parley.model.Act] with its force, the word that carries it, who holds it, the head of the
/// clause or noun that is offered or refused, who is addressed, and how far it was really performed
/// (negated: "did not offer", "denied demanding"; conditional; expected). Triggers and
/// constructions are rows of `frames.tsv`.
@NullMarked
package parley.speechact;

import org.jspecify.annotations.NullMarked;
