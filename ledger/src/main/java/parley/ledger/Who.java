package parley.ledger;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;

/// Somebody as a record names them.
///
/// @param name the name to show
/// @param party whom they speak for; their own name when for themselves
/// @param id the actor's key, null when unresolved
public record Who(String name, String party, @Nullable String id) {
    /// Somebody of whom the name alone is known.
    public static Who named(String name) {
        return new Who(name, name, null);
    }

    /// The somebody whom a mention names.
    public static Who of(Mention mention) {
        String id = mention.actor() == null ? null : mention.actor().id().value();
        return new Who(mention.name(), mention.party(), id);
    }
}
