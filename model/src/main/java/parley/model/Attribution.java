package parley.model;

import java.util.List;

/// According to whom: the chain of hands, first the one that speaks. An empty chain means that the
/// reporter says it in the report's own voice.
public record Attribution(List<SourceLink> chain) {
    /// The reporter's own voice.
    public static final Attribution REPORTER = new Attribution(List.of());

    public Attribution {
        chain = List.copyOf(chain);
    }
}
