package parley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A data file of phrases by kind: `kind`, tab, phrases parted by " | ".
final class PhraseTable {
    private final Map<String, List<String>> phrases = new HashMap<>();

    PhraseTable(String file) {
        for (String[] row : DataFile.rows(file, 2)) {
            phrases.put(row[0], DataFile.parts(row[1]));
        }
    }

    /// The phrases of a kind, in file order.
    ///
    /// @throws IllegalArgumentException if the file has no such kind
    List<String> of(String kind) {
        List<String> found = phrases.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("No phrases of the kind " + kind);
        }
        return found;
    }
}
