package parley.story;

import java.util.Comparator;

/// Two texts that share words.
///
/// @param first number of the earlier text
/// @param second number of the later text, above `first`
/// @param shared runs of five words that both have
/// @param containment the part of the shorter text's runs that they are, 0 to 1
public record Overlap(int first, int second, int shared, double containment) {
    /// The order in which overlaps are weighed: ties by their numbers, so that nothing is left to
    /// chance.
    static final Comparator<Overlap> MOST_SHARED_FIRST =
            Comparator.comparingInt((Overlap each) -> -each.shared())
                    .thenComparingInt(Overlap::first)
                    .thenComparingInt(Overlap::second);
}
