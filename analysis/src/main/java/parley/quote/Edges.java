package parley.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words at which contents end or around which they lie, from `edges.tsv`.
final class Edges {
    /// Nouns for where something was said.
    static final Set<String> VENUES = words("venue");

    /// Words for when something was said.
    static final Set<String> TIMES = words("time");

    /// Nouns by which the reporter sums up what somebody said.
    static final Set<String> COMMENTS = words("comment");

    /// Nouns that the name behind "of" stands for.
    static final Set<String> BODIES = words("body");

    /// Things that say something and are nobody.
    static final Set<String> PAPERS = words("paper");

    /// What stands before a colon and is no speaker.
    static final Set<String> LABELS = words("label");

    private Edges() {}

    private static Set<String> words(String kind) {
        var words = new HashSet<String>();
        for (List<String> row : DataFile.rows("edges.tsv", 2)) {
            if (row.get(0).equals(kind)) {
                words.addAll(List.of(row.get(1).split(" ", -1)));
            }
        }
        return Set.copyOf(words);
    }
}
