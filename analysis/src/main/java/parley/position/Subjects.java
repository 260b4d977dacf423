package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;

/// Tells of the words of one sentence whose they are.
interface Subjects {
    /// Who says the clause around a token, null for the reporter.
    @Nullable Mention speaker(int token);

    /// True when the speaker speaks of itself or of its own people.
    boolean isOwn(int subject);

    /// True when the subject is a political actor.
    boolean isParty(int subject);
}
