package parley.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.text.Sentence;

/// The engine's names by their place in the text.
final class NameMap {
    private final String text;
    private final List<Name> names = new ArrayList<>();

    NameMap(String text, List<Sentence> sentences) {
        this.text = text;
        for (Sentence sentence : sentences) {
            names.addAll(sentence.names());
        }
        names.sort(null);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// The type of the name that overlaps this stretch, null when none does.
    Name.@Nullable Type at(int start, int end) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).words().end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < names.size() && names.get(low).words().start() < end
                ? names.get(low).type()
                : null;
    }

    /// Hands on the words of every person's name.
    void people(Consumer<String> sink) {
        for (Name name : names) {
            if (name.type() == Name.Type.PERSON) {
                sink.accept(name.words().of(text));
            }
        }
    }
}
