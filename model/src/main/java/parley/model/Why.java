package parley.model;

import java.util.List;

/// Why a record was made.
///
/// @param rule the rule or model that made it, as named in the data files
/// @param cues the words that decided
/// @param confidence the program's own, 0 to 1; never mixed with firmness or sourcing
public record Why(String rule, List<Span> cues, double confidence) {
    public Why {
        cues = List.copyOf(cues);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence needs 0 to 1, got " + confidence);
        }
    }
}
