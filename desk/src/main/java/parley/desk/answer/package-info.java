/// What programs get from a ledger: records with their sentence and their permanent place, pages of
/// them, and words for an empty answer.
@NullMarked
package parley.desk.answer;

import org.jspecify.annotations.NullMarked;
