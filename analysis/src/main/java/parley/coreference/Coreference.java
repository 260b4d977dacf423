package parley.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// The links of one report.
///
/// @param links in reading order of their words; no two have the same words
public record Coreference(List<Link> links) {
    public Coreference {
        links = List.copyOf(links);
    }

    /// The link of exactly these words, null when they stand for nothing that was found.
    public @Nullable Link of(Span words) {
        int low = 0;
        int high = links.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = links.get(middle).words().compareTo(words);
            if (order == 0) {
                return links.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
