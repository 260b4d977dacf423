package parley.coreference;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;

/// One bearer of a name, as known so far in the report.
final class Entity {
    /// Whether "he", "she" or both may mean the person.
    enum Gender {
        HE,
        SHE,
        UNKNOWN
    }

    final Name.Type type;

    /// The fullest name so far, and where it stands.
    String name;

    Span where;

    Gender gender = Gender.UNKNOWN;

    /// Nouns that the report calls the bearer by, lower case: `president`, `minister`.
    final Set<String> roles = new HashSet<>();

    /// Where the bearer was last mentioned, and whether as a subject of that sentence.
    int lastSentence;

    int lastToken;
    boolean wasSubject;

    /// Whether as the subject of that sentence's main clause.
    boolean wasMainSubject;

    private @Nullable String lastWord;

    Entity(Name.Type type, String name, Span where) {
        this.type = type;
        this.name = name;
        this.where = where;
    }

    void seen(int sentence, int token, boolean isSubject, boolean isMain) {
        wasMainSubject = isMain || (wasMainSubject && sentence == lastSentence);
        wasSubject = isSubject || (wasSubject && sentence == lastSentence);
        lastSentence = sentence;
        lastToken = token;
    }

    /// Takes over a fuller form of the name.
    void call(String fuller, Span place) {
        if (fuller.length() > name.length()) {
            name = fuller;
            where = place;
            lastWord = null;
        }
    }

    String lastWord() {
        if (lastWord == null) {
            lastWord = name.substring(name.lastIndexOf(' ') + 1);
        }
        return lastWord;
    }

    /// The first letters of the name's capitalised words: `EU`.
    String initials() {
        var letters = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    boolean may(Gender asked) {
        return type == Name.Type.PERSON && (gender == asked || gender == Gender.UNKNOWN);
    }
}
