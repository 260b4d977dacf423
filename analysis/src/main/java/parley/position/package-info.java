/// Finds what each party wants, offers, refuses or threatens, and on which terms.
///
/// For each sentence: who says it ([Voices]) and whose line a phrase stands for ([Parties]); the
/// words, turns of phrase and modal verbs that make an act ([FrameMatcher], [Idioms], [Modals],
/// [Verdicts], [Plans], [Bargains]) as drafts; the terms ([ConditionFinder]) and what they hang on
/// ([Hangs]); then content, issue, status, firmness and the words it stands on.
@NullMarked
package parley.position;

import org.jspecify.annotations.NullMarked;
