package parley.engine.fast;

/// A linear model: adds up one weight per feature and class.
interface Scorer {
    /// Fills `scores` with the sum of each class, overwriting what stood there.
    ///
    /// @param scores at least as long as the model has classes
    void score(Features features, int[] scores);
}
