package parley.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.SourceLink;
import parley.model.Span;

/// Newspapers, broadcasters and agencies, from `outlets.tsv`.
final class Outlets {
    private static final int LONGEST = 4;
    private static final Map<String, SourceLink.Role> ROLES = read();

    private Outlets() {}

    /// The outlet whose name begins at a word, as a link of the chain; null when none does.
    static @Nullable SourceLink at(ReportText text, int word) {
        for (int last = Math.min(text.size(), word + LONGEST) - 1; last >= word; last--) {
            Span words = text.span(word, last);
            SourceLink.Role role =
                    text.sentence(last) == text.sentence(word)
                            ? ROLES.get(words.of(text.text))
                            : null;
            if (role != null) {
                return new SourceLink(role, words.of(text.text), 1, words);
            }
        }
        return null;
    }

    private static Map<String, SourceLink.Role> read() {
        var roles = new HashMap<String, SourceLink.Role>();
        for (List<String> row : DataFile.rows("outlets.tsv", 2)) {
            for (String name : row.get(1).split("\\|", -1)) {
                roles.put(name, SourceLink.Role.valueOf(row.get(0)));
            }
        }
        return Map.copyOf(roles);
    }
}
