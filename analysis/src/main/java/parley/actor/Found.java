package parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Sense;
import parley.model.Name;

/// A name in the report, by word indexes, with everybody it may stand for.
///
/// @param type as the recogniser has it, null when only the knowledge base found the name
record Found(int first, int end, String words, Name.@Nullable Type type, List<Sense> senses) {
    /// The same words with other senses.
    Found with(List<Sense> others) {
        return new Found(first, end, words, type, others);
    }

    int length() {
        return end - first;
    }

    boolean overlaps(Found other) {
        return first < other.end && other.first < end;
    }

    boolean isPerson() {
        return type == Name.Type.PERSON;
    }
}
